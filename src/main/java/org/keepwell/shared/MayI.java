package org.keepwell.shared;

import java.util.UUID;

/** Asks the one table of rules. Owned here so that lower modules can ask; answered by {@code access}. */
public interface MayI {

    /** Whether the acting person may do this to any record of the kind, or could to one they are related to. */
    boolean ever(Action action, RecordKind kind);

    /** Whether the acting person may do this to this record, by role or by a relation that holds now. */
    boolean may(Action action, RecordKind kind, UUID record);

    /** @throws NotFound when {@link #may} is false: a record that may not be seen does not exist for them */
    default void require(Action action, RecordKind kind, UUID record) {
        if (!may(action, kind, record)) {
            throw new NotFound("record");
        }
    }

    /** The line "Who can see this" for a kind of record, from the same rule that decides. Plain text. */
    String whoCanSee(RecordKind kind);
}
