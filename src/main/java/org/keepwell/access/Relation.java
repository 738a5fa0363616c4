package org.keepwell.access;

/** How a person may stand to one record. A relation counts only for somebody whose role may hold it (see {@link Rules}). */
public enum Relation {
    WORKER("the family's workers"),
    KEY_WORKER("the family's key worker"),
    COVER("whoever covers for them"),
    OPENED_WITH_REASON("whoever gave a reason, which is recorded"),
    VISIT_CHAIN("those on the visit's chain"),
    PARTY("those taking part");

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    /** The people in this relation, in plain words, as the middle of a sentence. */
    public String words() {
        return words;
    }
}
