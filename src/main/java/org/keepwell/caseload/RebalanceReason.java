package org.keepwell.caseload;

/** Why moves are looked for. Nothing else is a reason: families are not moved to make a table look even. */
public enum RebalanceReason {
    LEAVES("Somebody is leaving"),
    AWAY("Somebody is away for a while"),
    ASKED("Somebody asked for it");

    private final String words;

    RebalanceReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the person it is about would hold nobody afterwards. */
    boolean movesAll() {
        return this != ASKED;
    }
}
