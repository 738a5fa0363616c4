package org.keepwell.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Less time for families between two days, both included; never why.
 *
 * @param until the last day, or null while no end is known
 * @param away whether the person is away altogether
 * @param minutes a week that it takes, 1 or more; all of them for somebody away
 */
public record Reduction(LocalDate from, @Nullable LocalDate until, boolean away, int minutes) {

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (until == null || !day.isAfter(until));
    }
}
