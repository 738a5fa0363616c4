package org.keepwell.caseload.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tries every assignment of a few families, heaviest first, leaving out what an even share of the rest already makes too dear: a proof
 * for instances so small that bounds by prices leave a gap.
 */
final class FewFamilies {

    private static final int MOST_FAMILIES = 14;
    private static final int MOST_NODES = 1_000_000;

    private final Instance instance;
    private final Deadline deadline;
    private final int[] order;
    private final long[] rest;
    private final int[] groupOf;
    private final int[] weight;
    private final int[] assignment;
    private final long[] load;
    private final int[] count;
    private final int[][] inBand;
    private int[] best = {};
    private long bestCost = Long.MAX_VALUE;
    private int missing;
    private int moves;
    private int nodes;

    private FewFamilies(Instance instance, Deadline deadline) {
        int practitioners = instance.practitioners();
        this.instance = instance;
        this.deadline = deadline;
        this.order = IntStream.range(0, instance.families())
                .boxed()
                .sorted(Comparator.comparingInt(family -> -instance.need()[family]))
                .mapToInt(Integer::intValue)
                .toArray();
        this.rest = new long[order.length + 1];
        for (int depth = order.length - 1; depth >= 0; depth--) {
            rest[depth] = rest[depth + 1] + instance.need()[order[depth]];
        }
        this.groupOf = Places.filled(instance.families(), -1);
        for (int group = 0; group < instance.together().size(); group++) {
            for (int family : instance.together().get(group)) {
                groupOf[family] = group;
            }
        }
        this.weight = IntStream.range(0, practitioners).map(instance::weight).toArray();
        this.assignment = Places.filled(instance.families(), -1);
        this.load = new long[practitioners];
        this.count = new int[practitioners];
        this.inBand = new int[instance.bands().size()][practitioners];
        this.missing = IntStream.of(instance.minFamilies()).sum();
    }

    /** The proven best; empty when there are too many families, too little time, or no assignment. */
    static Optional<Answer> solve(Instance instance, Deadline deadline) {
        if (instance.families() > MOST_FAMILIES) {
            return Optional.empty();
        }
        FewFamilies few = new FewFamilies(instance, deadline);
        few.next(0, 0);
        boolean proven = few.nodes <= MOST_NODES && few.bestCost < Long.MAX_VALUE;
        return proven
                ? Optional.of(Answer.found(instance, few.best, few.bestCost, deadline.seconds()))
                : Optional.empty();
    }

    private void next(int depth, long extras) {
        if (missing > order.length - depth) {
            return;
        }
        if (depth == order.length) {
            long cost = extras
                    + IntStream.range(0, load.length)
                            .mapToLong(i -> weight[i] * load[i] * load[i])
                            .sum();
            if (cost < bestCost) {
                bestCost = cost;
                best = assignment.clone();
            }
            return;
        }
        if (extras + leastForLoads(rest[depth]) >= bestCost) {
            return;
        }
        if (++nodes > MOST_NODES || deadline.isOver()) {
            nodes = MOST_NODES + 1;
            return;
        }
        int family = order[depth];
        int present = instance.current()[family];
        for (int turn = 0; turn < load.length; turn++) {
            int i = present < 0 ? turn : (present + turn) % load.length;
            if (allows(family, i)) {
                long extra = put(family, i);
                next(depth + 1, extras + extra);
                take(family, i);
            }
        }
    }

    private boolean allows(int family, int i) {
        int band = instance.band(family);
        return instance.suits(family, i)
                && count[i] < instance.maxFamilies()[i]
                && (band < 0 || inBand[band][i] < instance.bands().get(band).max()[i])
                && (instance.maxMoves() < 0 || moves + moved(family, i) <= instance.maxMoves())
                && (groupOf[family] < 0
                        || Arrays.stream(instance.together().get(groupOf[family]))
                                .allMatch(other -> assignment[other] < 0 || assignment[other] == i));
    }

    private int moved(int family, int i) {
        return instance.current()[family] >= 0 && instance.current()[family] != i ? 1 : 0;
    }

    private long put(int family, int i) {
        long extra = moved(family, i) * (long) instance.moveCost()[family];
        int band = instance.band(family);
        if (band >= 0) {
            extra += (long) instance.bands().get(band).weight() * weight[i] * (2L * inBand[band][i] + 1);
            inBand[band][i]++;
        }
        missing -= count[i] < instance.minFamilies()[i] ? 1 : 0;
        count[i]++;
        load[i] += instance.need()[family];
        moves += moved(family, i);
        assignment[family] = i;
        return extra;
    }

    private void take(int family, int i) {
        int band = instance.band(family);
        if (band >= 0) {
            inBand[band][i]--;
        }
        count[i]--;
        missing += count[i] < instance.minFamilies()[i] ? 1 : 0;
        load[i] -= instance.need()[family];
        moves -= moved(family, i);
        assignment[family] = -1;
    }

    /** What loads cost at the least when so much more is poured over them like water; rounded down. */
    private long leastForLoads(long more) {
        boolean[] above = new boolean[load.length];
        double level = 0;
        boolean changed = true;
        while (changed) {
            changed = false;
            double sum = more;
            double width = 0;
            for (int i = 0; i < load.length; i++) {
                if (!above[i]) {
                    sum += load[i];
                    width += 1.0 / weight[i];
                }
            }
            level = sum / width;
            for (int i = 0; i < load.length; i++) {
                if (!above[i] && (double) weight[i] * load[i] > level * (1 + 1e-12)) {
                    above[i] = true;
                    changed = true;
                }
            }
        }
        double least = 0;
        for (int i = 0; i < load.length; i++) {
            double filled = above[i] ? load[i] : level / weight[i];
            least += weight[i] * filled * filled;
        }
        return (long) Math.ceil(least * (1 - 1e-12) - 1e-6);
    }
}
