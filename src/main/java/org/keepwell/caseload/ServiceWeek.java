package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.OptionalInt;

/**
 * What the service carried in a week: sums over everybody with a caseload who was not away.
 *
 * @param week its Monday
 * @param caseloads how many people it was shared among
 * @param waiting families on the waiting list at its end; empty where that was not known
 * @param notInTouch families nobody had been in touch with for two weeks
 */
public record ServiceWeek(
        LocalDate week,
        int points,
        int availablePoints,
        int caseloads,
        int families,
        int contacts,
        int visits,
        int contractedMinutes,
        OptionalInt waiting,
        int notInTouch) {

    /** Fewer people than this and a sum is somebody: nothing is shown. */
    public static final int FEWEST_FOR_A_SUM = 3;

    /** Fewer people than this and only load is shown, not what was done. */
    public static final int FEWEST_FOR_THE_REST = 5;

    /** Need held against time available, in whole percent, rounded half up; empty where nobody had time to give. */
    public OptionalInt percent() {
        return LoadWeek.percent(points, availablePoints);
    }

    public boolean sumShown() {
        return caseloads >= FEWEST_FOR_A_SUM;
    }

    public boolean restShown() {
        return caseloads >= FEWEST_FOR_THE_REST;
    }
}
