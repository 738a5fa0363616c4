package org.keepwell.visits;

/** Why people were told. Names are stored. */
public enum AlarmKind {
    OVERDUE("Late, no check-in"),
    HELP("Help now"),
    CODE("Code phrase");

    private final String words;

    AlarmKind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the worker asked for help: then no tap ends it, only a live voice or a meeting. */
    public boolean asked() {
        return this != OVERDUE;
    }
}
