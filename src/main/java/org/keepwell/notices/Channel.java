package org.keepwell.notices;

/** A way to reach somebody. The line in the application is always written; the other two leave the building. */
public enum Channel {
    IN_APP("in Keepwell"),
    EMAIL("e-mail"),
    TEXT("text message");

    private final String words;

    Channel(String words) {
        this.words = words;
    }

    /** The channel as staff say it. */
    public String words() {
        return words;
    }
}
