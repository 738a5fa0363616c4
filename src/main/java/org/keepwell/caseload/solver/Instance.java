package org.keepwell.caseload.solver;

import java.util.Arrays;
import java.util.List;

/**
 * Families to be shared out among practitioners. Arrays are the instance's own: whoever makes one does not change them afterwards,
 * and nobody else does. The constructor takes what it is given; {@link Checks#problems} says what is wrong with it.
 *
 * @param fteTenths for each practitioner, contracted time in tenths of full time, 1..10; somebody who is away has
 *     {@code maxFamilies} 0
 * @param minFamilies for each practitioner the fewest families
 * @param maxFamilies for each practitioner the most
 * @param need for each family its points, 1..16
 * @param current for each family the practitioner it has, -1 for none
 * @param moveCost for each family the price of leaving that practitioner, 0 or more
 * @param forbidden for each family the practitioners who are not suitable, ascending and without repeats
 * @param bands bands of need, none overlapping another; may be empty
 * @param maxMoves the most families that may leave their present practitioner; -1 when that is not limited
 * @param together groups of families that must share a practitioner; may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
public record Instance(
        String name,
        int[] fteTenths,
        int[] minFamilies,
        int[] maxFamilies,
        int[] need,
        int[] current,
        int[] moveCost,
        int[][] forbidden,
        List<Band> bands,
        int maxMoves,
        List<int[]> together)
        implements Problem {

    public static final int UNLIMITED_MOVES = -1;

    public Instance {
        bands = List.copyOf(bands);
        together = List.copyOf(together);
    }

    public int practitioners() {
        return fteTenths.length;
    }

    public int families() {
        return need.length;
    }

    /** What a practitioner's load squared is multiplied by: 120 ÷ tenths of full time, to the nearest, halves up. */
    public int weight(int practitioner) {
        int tenths = fteTenths[practitioner];
        return (240 + tenths) / (2 * tenths);
    }

    /** Whether the practitioner may have the family. */
    public boolean suits(int family, int practitioner) {
        return Arrays.binarySearch(forbidden[family], practitioner) < 0;
    }

    /** The band that a family counts in, -1 for none. */
    public int band(int family) {
        for (int band = 0; band < bands.size(); band++) {
            if (bands.get(band).holds(need[family])) {
                return band;
            }
        }
        return -1;
    }
}
