package org.keepwell.organisation;

/** How a person likes to be told, first choice first. The app itself is always one of them. */
public enum Channel {
    IN_APP("In Keepwell"),
    EMAIL("E-mail"),
    TEXT("Text message");

    private final String words;

    Channel(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
