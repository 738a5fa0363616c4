package org.keepwell.visits;

/** How a visit turned out: each is an ordinary outcome. Names are stored. */
public enum Outcome {
    WENT_IN("Went in"),
    DOORSTEP("Talked at the door"),
    NOBODY_IN("Nobody in"),
    SHORTENED("Shortened"),
    STOPPED("Stopped"),
    LEFT_SOMETHING("Left something"),
    WENT_TOGETHER("Went somewhere together");

    private final String words;

    Outcome(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
