package org.keepwell.safeguarding;

/** How far a concern has come. What its sender is told, and no more. */
public enum ConcernStatus {
    SENT("Sent. Not received yet"),
    RECEIVED("Received"),
    ACTED_ON("Acted on"),
    CLOSED("Acted on, and closed");

    private final String words;

    ConcernStatus(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
