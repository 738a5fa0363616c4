package org.keepwell.safeguarding;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.ChildId;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/**
 * A concern without its words.
 *
 * @param aboutPerson the adult at work it is about, where that is one of the staff
 * @param keptAs its reference in the setting's own system of record, or empty
 * @param onlyPointer whether its words are kept there alone
 */
public record Concern(
        ConcernId id,
        boolean aboutColleague,
        @Nullable FamilyId family,
        @Nullable ChildId child,
        @Nullable PersonId aboutPerson,
        boolean urgent,
        PersonId raisedBy,
        Instant raisedAt,
        String raisedFrom,
        @Nullable PersonId receivedBy,
        @Nullable Instant receivedAt,
        @Nullable Instant actedAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome,
        String keptAs,
        @Nullable Instant exportedAt,
        boolean onlyPointer) {

    public ConcernStatus status() {
        if (closedAt != null) {
            return ConcernStatus.CLOSED;
        }
        if (actedAt != null) {
            return ConcernStatus.ACTED_ON;
        }
        return receivedAt != null ? ConcernStatus.RECEIVED : ConcernStatus.SENT;
    }
}
