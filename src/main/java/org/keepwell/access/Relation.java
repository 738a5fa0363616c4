package org.keepwell.access;

import java.util.Set;

/** How a person may stand to one record. A relation counts only for somebody whose role may hold it (see {@link Rules}). */
public enum Relation {
    WORKER("the family's workers"),
    KEY_WORKER("the family's key worker"),
    COVER("whoever covers for them"),
    OPENED_WITH_REASON("whoever gave a reason, which is recorded"),
    VISIT_CHAIN("those on the visit's chain"),
    PARTY("those taking part"),
    /** Somebody who line-manages anybody in the setting. Read from the reporting lines, never kept as a row of its own. */
    LINE_MANAGER("line managers"),
    /** The line manager of the very person the record is about. Read from the reporting lines. */
    THEIR_MANAGER("the person's own line manager");

    private static final Set<Relation> READ_FROM_LINES = Set.of(LINE_MANAGER, THEIR_MANAGER);

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    /** Whether the relation follows from who reports to whom. */
    boolean ofManagers() {
        return READ_FROM_LINES.contains(this);
    }

    /** The people in this relation, in plain words, as the middle of a sentence. */
    public String words() {
        return words;
    }
}
