package org.keepwell.access;

import java.time.Instant;

/** A passkey as its owner sees it. {@code id} is the credential's, in URL-safe Base64. */
public record PasskeyOfMine(String id, String label, Instant made, Instant used) {

    public String madeWords() {
        return Days.words(made);
    }

    public String usedWords() {
        return Days.words(used);
    }
}
