package org.keepwell.caseload;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * A risk on the leader's register. It is the service's: nobody whose load it is stands in it, nor a number that would tell.
 *
 * @param what the risk in a sentence
 * @param since the first day of it
 * @param raisedBy who recorded it; null for one that the rule raised
 * @param level the safe level it was raised by; null for one that somebody recorded
 * @param owner who sees to it, once somebody does
 * @param reviewOn when it is looked at again
 * @param backSince the Monday of the first week in which load was back within the level; null while it is not, or was not measured
 */
public record ServiceRisk(
        RiskId id,
        String what,
        LocalDate since,
        Instant raisedAt,
        @Nullable PersonId raisedBy,
        @Nullable SafeLevel level,
        @Nullable PersonId owner,
        @Nullable LocalDate reviewOn,
        @Nullable LocalDate backSince,
        @Nullable Instant closedAt,
        @Nullable PersonId closedBy,
        int version) {

    /** Whether the rule raised it, so that the weeks say when it is over. */
    public boolean measured() {
        return raisedBy == null;
    }

    public boolean open() {
        return closedAt == null;
    }

    /** Whether somebody may close it: one that is measured only once the load is back. */
    public boolean mayClose() {
        return open() && (!measured() || backSince != null);
    }
}
