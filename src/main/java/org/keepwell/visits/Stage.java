package org.keepwell.visits;

/** How far one worker on a visit has got. Each of a pair has their own. */
public enum Stage {
    NOT_SET_OFF("Not set off"),
    ON_THE_WAY("On the way"),
    THERE("There"),
    LEAVING("Leaving"),
    SAFE("Safe");

    private final String words;

    Stage(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether somebody is out and a timer must be running for them. */
    public boolean out() {
        return this == ON_THE_WAY || this == THERE || this == LEAVING;
    }
}
