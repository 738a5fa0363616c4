package org.keepwell.caseload;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** Weeks run from Monday to Sunday and are named by their Monday. */
final class Week {

    private Week() {}

    /** The Monday of the week that a day is in. */
    static LocalDate of(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The Monday of the week that ended last. */
    static LocalDate justEnded(LocalDate today) {
        return of(today).minusWeeks(1);
    }
}
