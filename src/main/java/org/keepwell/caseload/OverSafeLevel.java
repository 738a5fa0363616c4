package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;

/**
 * How long a load has been over the safe level. Only weeks that are known count: one that was missed, or in which somebody was away,
 * neither counts nor begins the count again.
 */
final class OverSafeLevel {

    /**
     * Weeks over the level, the last known one among them.
     *
     * @param weeks how many known weeks running; 0 when the last known one was not over
     * @param since the Monday of the first of them
     */
    record Run(int weeks, Optional<LocalDate> since) {

        static final Run NONE = new Run(0, Optional.empty());

        /** Whether that is long enough to be a risk. */
        boolean raises(SafeLevel level) {
            return weeks >= level.weeks();
        }
    }

    private OverSafeLevel() {}

    /** The run that the last known week ends; {@code percents} by Monday, empty where the week is unknown. */
    static Run run(SortedMap<LocalDate, OptionalInt> percents, SafeLevel level) {
        int weeks = 0;
        Optional<LocalDate> since = Optional.empty();
        for (var week : percents.reversed().entrySet()) {
            if (week.getValue().isEmpty()) {
                continue;
            }
            if (week.getValue().getAsInt() <= level.percent()) {
                break;
            }
            weeks++;
            since = Optional.of(week.getKey());
        }
        return new Run(weeks, since);
    }

    /** The longest of several runs: what the service as a whole has to answer for. */
    static Run longest(Collection<Run> runs) {
        return runs.stream()
                .max(Comparator.comparingInt(Run::weeks)
                        .thenComparing(run -> run.since().orElse(LocalDate.MAX), Comparator.reverseOrder()))
                .orElse(Run.NONE);
    }

    static Run longest(Run... runs) {
        return longest(List.of(runs));
    }
}
