package org.keepwell.caseload.solver;

import java.util.List;

/**
 * Families in zones, each practitioner to serve one zone: the nurse balancing problem, CSPLib 069. The cost is the sum of loads squared.
 *
 * @param practitioners how many there are, all alike, 1 or more
 * @param minFamilies the fewest families of each
 * @param maxFamilies the most families of each
 * @param maxLoad the most points of need of each
 * @param zones for each zone the need of each of its families, each 1 or more
 */
@SuppressWarnings("ArrayRecordComponent") // read in the innermost loops
public record ZonedInstance(
        String name, int practitioners, int minFamilies, int maxFamilies, int maxLoad, List<int[]> zones)
        implements Problem {

    public ZonedInstance {
        zones = List.copyOf(zones);
    }

    public int families() {
        int families = 0;
        for (int[] zone : zones) {
            families += zone.length;
        }
        return families;
    }
}
