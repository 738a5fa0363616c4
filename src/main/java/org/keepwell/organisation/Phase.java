package org.keepwell.organisation;

/** The phase of education a setting teaches. */
public enum Phase {
    PRIMARY("Primary"),
    SECONDARY("Secondary"),
    ALL_THROUGH("Primary and secondary"),
    POST_16("After 16");

    private final String words;

    Phase(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
