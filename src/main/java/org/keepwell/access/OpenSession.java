package org.keepwell.access;

import java.time.Instant;

/** One open session as its owner sees it. {@code handle} names it in a form without being its secret id. */
public record OpenSession(String handle, String device, Instant since, Instant lastUsed, boolean thisOne) {

    public String sinceWords() {
        return Days.words(since);
    }

    public String lastUsedWords() {
        return Days.words(lastUsed);
    }
}
