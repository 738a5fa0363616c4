package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A reduction as whoever may change it sees it.
 *
 * @param kind null for whoever may know how much and not why
 * @param percent of contracted time, 1 to 100, or null where minutes say it or the person is away
 * @param minutes a week, 1 to 3600, or null where percent says it or the person is away
 * @param until the last day, or null while no end is known
 * @param version as last read, to be handed back with a change
 */
public record DatedReduction(
        UUID id,
        @Nullable ReductionKind kind,
        boolean away,
        @Nullable Integer percent,
        @Nullable Integer minutes,
        LocalDate from,
        @Nullable LocalDate until,
        int version) {

    /** Whether it holds on a day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }

    /** Whether it had ended before a day. */
    public boolean endedBefore(LocalDate day) {
        return until != null && until.isBefore(day);
    }
}
