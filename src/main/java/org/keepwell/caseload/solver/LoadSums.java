package org.keepwell.caseload.solver;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Closes what prices alone leave open. At any price of a point, practitioners may choose loads that do not come out at the families'
 * points, so the sum of the leasts can be below every assignment by a little. Here loads are chosen together: over practitioners one
 * after the other, the least total surplus over the leasts for every sum of loads, where only surpluses below the gap are followed (a
 * plan with a larger one costs no less than the plan at hand). What the right sum needs can be added to the bound.
 */
final class LoadSums {

    private static final long MOST_WORK = 2_000_000_000L;

    private LoadSums() {}

    /** What may be added to the sum of the leasts: between 0 and the gap, which it is when nothing below the gap has the right sum. */
    static long least(
            int practitioners, IntFunction<long @Nullable []> surplus, long points, long gap, BooleanSupplier over) {
        long[] sums = {0};
        long lowest = 0;
        long work = 0;
        for (int i = 0; i < practitioners; i++) {
            long[] more = surplus.apply(i);
            if (more == null) {
                return 0;
            }
            long[] next = new long[sums.length + more.length - 2];
            Arrays.fill(next, gap);
            for (int k = 1; k < more.length; k++) {
                for (int s = 0; more[k] < gap && s < sums.length; s++) {
                    next[s + k - 1] = Math.min(next[s + k - 1], sums[s] + more[k]);
                }
            }
            work += (long) sums.length * more.length;
            if (work > MOST_WORK || over.getAsBoolean()) {
                return 0;
            }
            int from = 0;
            int to = next.length;
            while (from < to && next[from] >= gap) {
                from++;
            }
            while (to > from && next[to - 1] >= gap) {
                to--;
            }
            sums = Arrays.copyOfRange(next, from, to);
            lowest += more[0] + from;
        }
        long at = points - lowest;
        return at < 0 || at >= sums.length ? gap : sums[(int) at];
    }
}
