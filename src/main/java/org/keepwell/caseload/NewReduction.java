package org.keepwell.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Less time for families, as somebody enters it.
 *
 * @param percent of contracted time, 1 to 100; null with minutes, and for somebody away
 * @param minutes a week, 1 to 3600; null with percent, and for somebody away
 * @param until the last day, or null while no end is known
 */
public record NewReduction(
        ReductionKind kind,
        @Nullable Integer percent,
        @Nullable Integer minutes,
        LocalDate from,
        @Nullable LocalDate until) {

    /** Away between two days; no more is said. */
    public static NewReduction away(LocalDate from, @Nullable LocalDate until) {
        return new NewReduction(ReductionKind.AWAY, null, null, from, until);
    }

    /** A share of contracted time. */
    public static NewReduction percent(ReductionKind kind, int percent, LocalDate from, @Nullable LocalDate until) {
        return new NewReduction(kind, percent, null, from, until);
    }
}
