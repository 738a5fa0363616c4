package org.keepwell.visits;

/** How somebody knows that a worker is safe. Names are stored. */
public enum Welfare {
    LIVE_VOICE("spoke to them"),
    MET("met them"),
    OWN_CHECK_IN("they checked in themselves");

    private final String words;

    Welfare(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
