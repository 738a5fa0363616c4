package org.keepwell.visits;

/** One step of the ladder. Names are stored with the timers. */
public enum Rung {
    ASK_WORKER("asked whether the visit has begun"),
    ASK_CHECK_IN("told that the visit has not begun"),
    REMINDER("reminded that the end is near"),
    WORKER("asked to check in"),
    CHECK_IN("told, as check-in person"),
    LINE_MANAGER("told, as line manager"),
    DUTY_LEADER("told, as duty leader"),
    HELP("told that help is needed now"),
    CODE("told that the code phrase was used"),
    POLICE("asked to ring the police"),
    AGAIN("told again");

    private final String words;

    Rung(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the step goes to the worker and to nobody else. */
    boolean toWorker() {
        return this == ASK_WORKER || this == REMINDER || this == WORKER;
    }

    /** Whether the step is about a visit that has not begun: it asks, and goes no further. */
    boolean beforeBeginning() {
        return this == ASK_WORKER || this == ASK_CHECK_IN;
    }
}
