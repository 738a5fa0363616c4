package org.keepwell.organisation;

/** The two slots of the rota. */
public enum Duty {
    LEADER("Duty leader"),
    DEPUTY("Deputy");

    private final String words;

    Duty(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
