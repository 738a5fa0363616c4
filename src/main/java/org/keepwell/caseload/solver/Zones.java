package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Solves the zoned problem: how many practitioners each zone gets, by dynamic programming over what each number costs, where a cost is
 * a lower bound until it matters and is then worked out exactly by {@link Partition}. Ends with a proof.
 */
final class Zones {

    private final ZonedInstance instance;
    private final Deadline deadline;
    private final Watch watch;
    private final List<Partition> partitions = new ArrayList<>();
    private final long[][] least;
    private final boolean[][] exact;
    private final int[][][] ways;
    private int[] assignment = {};
    private long objective = Partition.NONE;
    private boolean gaveUp;

    private Zones(ZonedInstance instance, Effort effort, Watch watch) {
        this.instance = instance;
        this.deadline = new Deadline(effort, watch);
        this.watch = watch;
        int zones = instance.zones().size();
        this.least = new long[zones][instance.practitioners() + 1];
        this.exact = new boolean[zones][instance.practitioners() + 1];
        this.ways = new int[zones][instance.practitioners() + 1][];
    }

    static Answer solve(ZonedInstance instance, Effort effort, Watch watch) {
        return new Zones(instance, effort, watch).solve();
    }

    /** Whether some assignment keeps the limits; also when that could not be ruled out in a second. */
    static boolean canBeMet(ZonedInstance instance) {
        Zones zones = new Zones(instance, Effort.seconds(1), Watch.NONE);
        return zones.search() < Partition.NONE;
    }

    private Answer solve() {
        return answer(search());
    }

    /** Searches to a proof or the end of the time; what is left is a lower bound. */
    private long search() {
        for (int zone = 0; zone < least.length; zone++) {
            Partition partition = new Partition(
                    instance.zones().get(zone),
                    instance.minFamilies(),
                    instance.maxFamilies(),
                    instance.maxLoad(),
                    deadline);
            partitions.add(partition);
            for (int number = 0; number <= instance.practitioners(); number++) {
                least[zone][number] = partition.bound(number);
                exact[zone][number] = least[zone][number] >= Partition.NONE;
            }
        }
        Shares shares = new Shares(least);
        while (shares.total() < objective && !gaveUp) {
            if (!workOut(shares)) {
                accept(shares);
            }
            shares = new Shares(least);
        }
        return shares.total();
    }

    /** Works out what is only bounded so far; false when all of it was exact already. */
    private boolean workOut(Shares shares) {
        boolean worked = false;
        for (int zone = 0; zone < least.length; zone++) {
            int number = shares.of(zone);
            if (!exact[zone][number]) {
                worked = true;
                long cutoff = objective >= Partition.NONE
                        ? Partition.NONE
                        : objective - (shares.total() - least[zone][number]);
                Partition partition = partitions.get(zone);
                long cost = partition.solve(number, cutoff);
                if (partition.found()) {
                    ways[zone][number] = partition.parts();
                }
                if (!partition.isFinished()) {
                    gaveUp = true;
                    return true;
                }
                least[zone][number] = cost;
                exact[zone][number] = partition.found() || cost >= Partition.NONE;
            }
        }
        return worked;
    }

    private void accept(Shares shares) {
        int[] given = new int[instance.families()];
        int family = 0;
        int firstOfZone = 0;
        for (int zone = 0; zone < least.length; zone++) {
            int number = shares.of(zone);
            for (int part : ways[zone][number]) {
                given[family++] = firstOfZone + part;
            }
            firstOfZone += number;
        }
        assignment = given;
        objective = shares.total();
        watch.progress(new Progress(deadline.seconds(), objective, objective));
    }

    private Answer answer(long bound) {
        if (assignment.length == 0 && instance.families() > 0) {
            return bound >= Partition.NONE
                    ? Answer.infeasible(new ZonesClash(instance).reason(), deadline.seconds())
                    : ZonesByHand.solve(instance, least, bound, deadline);
        }
        Status status = bound >= objective ? Status.OPTIMAL : Status.FEASIBLE;
        return new Answer(status, objective, Math.min(bound, objective), 0, deadline.seconds(), assignment, "");
    }

    /** The cheapest way of sharing practitioners out among zones, given what each number costs in each. */
    static final class Shares {

        private final int[][] taken;
        private final int practitioners;
        private final long total;

        Shares(long[][] cost) {
            this.practitioners = cost.length == 0 ? 0 : cost[0].length - 1;
            this.taken = new int[cost.length][practitioners + 1];
            long[] before = new long[practitioners + 1];
            Arrays.fill(before, Partition.NONE);
            before[0] = 0;
            for (int zone = 0; zone < cost.length; zone++) {
                long[] after = new long[practitioners + 1];
                Arrays.fill(after, Partition.NONE);
                for (int used = 0; used <= practitioners; used++) {
                    for (int number = 0; number <= used; number++) {
                        long sum = before[used - number] + cost[zone][number];
                        if (sum < after[used]) {
                            after[used] = sum;
                            taken[zone][used] = number;
                        }
                    }
                }
                before = after;
            }
            this.total = before[practitioners];
        }

        long total() {
            return total;
        }

        int of(int zone) {
            int used = practitioners;
            for (int later = taken.length - 1; later > zone; later--) {
                used -= taken[later][used];
            }
            return taken[zone][used];
        }
    }
}
