package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a setting measures need and time by, from one day until the next set begins.
 *
 * @param from the day it begins to hold, or null for what Keepwell comes with
 * @param criteria the stated reasons, in the setting's order
 * @param lightUpTo the most points of the band "light touch"
 * @param regularUpTo the most of "regular"
 * @param aLotUpTo the most of "a lot"; above it is "most", up to {@link #MOST_POINTS}
 * @param reviewWeeks how long what was agreed for a family stands before it is looked at again, 1 to 52
 * @param fullTimeMinutes minutes a week of full-time work here, 600 to 3600
 * @param fullTimePoints points of need that full-time work with nothing else to do has room for, 16 to 1000
 * @param fullTimeFamilies the most families for full-time work, 1 to 200
 */
public record Criteria(
        @Nullable LocalDate from,
        List<Criterion> criteria,
        int lightUpTo,
        int regularUpTo,
        int aLotUpTo,
        int reviewWeeks,
        int fullTimeMinutes,
        int fullTimePoints,
        int fullTimeFamilies,
        SafeLevel safeLevel) {

    /** The most points a family's need can have. */
    public static final int MOST_POINTS = 16;

    /** What Keepwell comes with: a start for a setting's own, in our words. */
    public static final Criteria USUAL = new Criteria(
            null,
            List.of(
                    new Criterion("safety", "Safety or safeguarding work is under way", 3),
                    new Criterion("often", "Somebody has to be in touch more than once a week", 2),
                    new Criterion("agencies", "Three agencies or more to hold together", 2),
                    new Criterion("placement", "The placement, or coming to school at all, is in doubt", 2),
                    new Criterion("urgent", "Something practical cannot wait: money, food, a bed, a home", 2),
                    new Criterion("change", "A change is coming: an ending, a move, a new school", 1),
                    new Criterion("access", "An interpreter or another way of telling things is needed each time", 1),
                    new Criterion("distance", "Far to go, or more than one home to go to", 1),
                    new Criterion("two", "Visits take two people", 1),
                    new Criterion("new", "The work is new and trust has still to be built", 1)),
            3,
            7,
            11,
            12,
            37 * 60,
            100,
            16,
            SafeLevel.USUAL);

    public Criteria {
        criteria = List.copyOf(criteria);
    }

    /** The band that points fall in. */
    public Band band(int points) {
        return points <= lightUpTo
                ? Band.LIGHT_TOUCH
                : points <= regularUpTo ? Band.REGULAR : points <= aLotUpTo ? Band.A_LOT : Band.MOST;
    }

    /** The fewest points of a band. */
    public int from(Band band) {
        return switch (band) {
            case LIGHT_TOUCH -> 1;
            case REGULAR -> lightUpTo + 1;
            case A_LOT -> regularUpTo + 1;
            case MOST -> aLotUpTo + 1;
        };
    }

    /** The most points of a band. */
    public int upTo(Band band) {
        return switch (band) {
            case LIGHT_TOUCH -> lightUpTo;
            case REGULAR -> regularUpTo;
            case A_LOT -> aLotUpTo;
            case MOST -> MOST_POINTS;
        };
    }

    /** The points that these criteria and this much contact come to: their sum, at least 1 and at most 16. */
    public int points(Collection<String> ticked, int contactPoints) {
        int sum = criteria.stream()
                .filter(criterion -> ticked.contains(criterion.code()))
                .mapToInt(Criterion::weight)
                .sum();
        return Math.clamp((long) sum + contactPoints, 1, MOST_POINTS);
    }
}
