package org.keepwell.caseload;

import java.util.List;

/**
 * What the solver weighs beside points, stated once. Load alone is not a mix: each band's families are weighted by their number squared as
 * well, so that one family that needs the most and many that need little are unlike even when their points are equal.
 */
final class MixWeights {

    /** For each {@link Band}, lowest first. */
    static final List<Integer> BANDS = List.of(4, 10, 60, 160);

    private static final int ANY_MOVE = 120;
    private static final int EACH_WEEK = 28;
    private static final int MOST_WEEKS = 104;
    private static final int EACH_EARLIER_CHANGE = 480;

    private MixWeights() {}

    /** The price of moving a family: dearer the longer they know each other, up to two years, and for each change it has been through. */
    static int priceOfMoving(int weeks, int earlierChanges) {
        return ANY_MOVE + EACH_WEEK * Math.min(weeks, MOST_WEEKS) + EACH_EARLIER_CHANGE * earlierChanges;
    }
}
