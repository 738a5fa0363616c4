package org.keepwell.caseload.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A fair assignment of zones too large for a proof in the time given: heaviest first to the lightest load, then moves and swaps. */
final class ZonesByHand {

    private final ZonedInstance instance;
    private final int[] need;
    private final int[] part;
    private final long[] load;
    private final int[] count;

    private ZonesByHand(ZonedInstance instance, int[] need, int practitioners) {
        this.instance = instance;
        this.need = need;
        this.part = Places.filled(need.length, -1);
        this.load = new long[practitioners];
        this.count = new int[practitioners];
    }

    static Answer solve(ZonedInstance instance, long[][] least, long bound, Deadline deadline) {
        Zones.Shares shares = new Zones.Shares(least);
        int[] assignment = new int[instance.families()];
        long objective = 0;
        int family = 0;
        int practitioner = 0;
        List<int[]> zones = instance.zones();
        for (int zone = 0; zone < zones.size(); zone++) {
            ZonesByHand one = new ZonesByHand(instance, zones.get(zone), shares.of(zone));
            if (!one.dealOut()) {
                throw new NothingFound(deadline.seconds());
            }
            one.improve();
            for (int p : one.part) {
                assignment[family++] = practitioner + p;
            }
            practitioner += shares.of(zone);
            objective += Arrays.stream(one.load).map(l -> l * l).sum();
        }
        Status status = objective == bound ? Status.OPTIMAL : Status.FEASIBLE;
        return new Answer(status, objective, bound, 0, deadline.seconds(), assignment, "");
    }

    private boolean dealOut() {
        List<Integer> heaviestFirst = IntStream.range(0, need.length)
                .boxed()
                .sorted(Comparator.comparingInt(f -> -need[f]))
                .toList();
        int left = need.length;
        for (int family : heaviestFirst) {
            int missing = IntStream.of(count)
                    .map(c -> Math.max(0, instance.minFamilies() - c))
                    .sum();
            boolean onlyWhereMissing = missing >= left;
            int lightest = -1;
            for (int p = 0; p < count.length; p++) {
                int limit = onlyWhereMissing ? instance.minFamilies() : instance.maxFamilies();
                if (count[p] < limit
                        && load[p] + need[family] <= instance.maxLoad()
                        && (lightest < 0 || load[p] < load[lightest])) {
                    lightest = p;
                }
            }
            if (lightest < 0) {
                return false;
            }
            put(family, lightest);
            left--;
        }
        return true;
    }

    private void improve() {
        boolean better = true;
        while (better) {
            better = false;
            for (int family = 0; family < need.length; family++) {
                better |= moves(family) || swaps(family);
            }
        }
    }

    private boolean moves(int family) {
        int from = part[family];
        for (int to = 0; to < count.length; to++) {
            boolean allowed = count[from] > instance.minFamilies()
                    && count[to] < instance.maxFamilies()
                    && load[to] + need[family] <= instance.maxLoad();
            if (to != from && allowed && load[to] + need[family] < load[from]) {
                take(family);
                put(family, to);
                return true;
            }
        }
        return false;
    }

    private boolean swaps(int family) {
        for (int other = 0; other < need.length; other++) {
            long more = (long) need[family] - need[other];
            int from = part[family];
            int to = part[other];
            if (more > 0 && load[to] + more < load[from] && load[to] + more <= instance.maxLoad()) {
                take(family);
                take(other);
                put(family, to);
                put(other, from);
                return true;
            }
        }
        return false;
    }

    private void put(int family, int practitioner) {
        part[family] = practitioner;
        count[practitioner]++;
        load[practitioner] += need[family];
    }

    private void take(int family) {
        count[part[family]]--;
        load[part[family]] -= need[family];
    }
}
