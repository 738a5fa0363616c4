package org.keepwell.exchange;

/** Where an import stands. */
public enum ImportState {
    /** A plain list waits for somebody to say which column holds what. */
    COLUMNS("Choose the columns"),
    READING("Being read"),
    /** The roster is of several schools, and none is plainly this one. */
    ORGS("Choose the school"),
    /** Read and compared: nothing has been brought in yet. */
    READY("Ready to bring in"),
    APPLYING("Being brought in"),
    DONE("Done"),
    REFUSED("Refused"),
    CANCELLED("Cancelled");

    private final String words;

    ImportState(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether a process works on it, so that its page keeps asking. */
    boolean atWork() {
        return this == READING || this == APPLYING;
    }

    /** Whether nothing more will come of it. */
    boolean over() {
        return this == DONE || this == REFUSED || this == CANCELLED;
    }
}
