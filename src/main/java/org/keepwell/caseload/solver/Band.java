package org.keepwell.caseload.solver;

import java.util.Arrays;

/**
 * A band of need. Each practitioner's families in it cost {@code weight} times the practitioner's own weight times their number
 * squared, and may not be more than {@code max}.
 *
 * @param from the smallest points of need in the band, 1..16
 * @param to the largest, from..16
 * @param weight 0 or more
 * @param max for each practitioner the most families of this band; {@link Integer#MAX_VALUE} where there is no limit
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
public record Band(String name, int from, int to, int weight, int[] max) {

    /** A band whose numbers are priced and not limited. */
    public static Band unlimited(String name, int from, int to, int weight, int practitioners) {
        int[] max = new int[practitioners];
        Arrays.fill(max, Integer.MAX_VALUE);
        return new Band(name, from, to, weight, max);
    }

    /** Whether a family of this need counts in the band. */
    public boolean holds(int need) {
        return from <= need && need <= to;
    }
}
