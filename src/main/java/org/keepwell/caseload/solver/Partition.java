package org.keepwell.caseload.solver;

import java.util.Arrays;

/**
 * Parts one zone's families among a number of practitioners so that the sum of loads squared is least: exact, by taking the heaviest
 * family that is left and every set of others to go with it, over subsets remembered with the least cost they were reached at, within
 * the bound of an even share.
 */
final class Partition {

    /** What no part can cost: the limits leave none. */
    static final long NONE = Long.MAX_VALUE / 4;

    private static final int MOST_EXACT = 62;

    private final int[] weight;
    private final int[] original;
    private final long wholeLoad;
    private final int fewest;
    private final int most;
    private final int maxLoad;
    private final Deadline deadline;
    private final SubsetCosts reached = new SubsetCosts();
    private final long[] chosen;
    private long[] best = {};
    private long bestCost;
    private boolean finished;

    Partition(int[] need, int fewest, int most, int maxLoad, Deadline deadline) {
        long[] keys = new long[need.length];
        for (int family = 0; family < keys.length; family++) {
            keys[family] = (long) -need[family] << 32 | family;
        }
        Arrays.sort(keys);
        this.original = new int[need.length];
        this.weight = new int[need.length];
        long sum = 0;
        for (int at = 0; at < keys.length; at++) {
            original[at] = (int) keys[at];
            weight[at] = need[original[at]];
            sum += weight[at];
        }
        this.wholeLoad = sum;
        this.fewest = fewest;
        this.most = most;
        this.maxLoad = maxLoad;
        this.deadline = deadline;
        this.chosen = new long[Math.max(1, need.length)];
    }

    /** No way of giving a load to so many can cost less: the even share, after whoever must carry more than that. */
    long bound(int practitioners) {
        if (practitioners == 0) {
            return weight.length == 0 ? 0 : NONE;
        }
        if (weight.length < (long) practitioners * fewest || weight.length > (long) practitioners * most) {
            return NONE;
        }
        return wholeLoad > (long) practitioners * maxLoad
                ? NONE
                : evenAfterHeaviest(everybody(), wholeLoad, practitioners);
    }

    /**
     * The least cost with so many practitioners, or {@code cutoff} when it is no less than that. Whether that is certain tells
     * {@link #isFinished}; the way, when one below the cutoff was found, {@link #parts}.
     */
    long solve(int practitioners, long cutoff) {
        int used = fewest == 0 ? Math.min(practitioners, weight.length) : practitioners;
        best = new long[0];
        bestCost = cutoff;
        finished = weight.length <= MOST_EXACT;
        if (bound(practitioners) >= cutoff) {
            finished = true;
            return cutoff;
        }
        if (finished) {
            reached.clear();
            next(everybody(), weight.length, wholeLoad, used, 0, 0);
        }
        return bestCost;
    }

    boolean isFinished() {
        return finished;
    }

    boolean found() {
        return best.length > 0 || (weight.length == 0 && bestCost == 0);
    }

    /** For each of the zone's families, in their first order, the part it belongs to. */
    int[] parts() {
        int[] part = new int[weight.length];
        for (int p = 0; p < best.length; p++) {
            for (long left = best[p]; left != 0; left &= left - 1) {
                part[original[Long.numberOfTrailingZeros(left)]] = p;
            }
        }
        return part;
    }

    private long everybody() {
        return weight.length > MOST_EXACT ? 0 : (1L << weight.length) - 1;
    }

    private void next(long left, int families, long load, int practitioners, int depth, long cost) {
        if (practitioners == 0) {
            if (left == 0 && cost < bestCost) {
                bestCost = cost;
                best = Arrays.copyOf(chosen, depth);
            }
            return;
        }
        int least = Math.max(1, fewest);
        if (families < practitioners * least
                || families > (long) practitioners * most
                || cost + evenAfterHeaviest(left, load, practitioners) >= bestCost
                || !reached.lower(left, practitioners, cost)) {
            return;
        }
        if (deadline.isOver()) {
            finished = false;
            return;
        }
        int heaviest = Long.numberOfTrailingZeros(left);
        int smallest = Math.max(least, (int) Math.max(0, families - (practitioners - 1L) * most));
        int largest = Math.min(most, families - (practitioners - 1) * least);
        new Companions(left & (left - 1), families, load, practitioners, depth, cost, smallest, largest)
                .with(1L << heaviest, weight[heaviest], 1, heaviest + 1);
    }

    private long evenAfterHeaviest(long left, long load, int practitioners) {
        long bound = 0;
        long rest = load;
        int share = practitioners;
        long remaining = left;
        while (share > 1 && remaining != 0) {
            long heaviest = weight[Long.numberOfTrailingZeros(remaining)];
            if (heaviest * share <= rest) {
                break;
            }
            bound += heaviest * heaviest;
            rest -= heaviest;
            share--;
            remaining &= remaining - 1;
        }
        return bound + even(rest, share);
    }

    private static long even(long load, int practitioners) {
        long share = load / practitioners;
        long more = load % practitioners;
        return more * (share + 1) * (share + 1) + (practitioners - more) * share * share;
    }

    /** The sets of others that go with the heaviest family, those nearest an even share first. */
    private final class Companions {

        private final long others;
        private final int families;
        private final long load;
        private final int practitioners;
        private final int depth;
        private final long cost;
        private final int smallest;
        private final int largest;
        private long[] sets = new long[32];
        private long[] loads = new long[32];
        private int count;

        Companions(
                long others,
                int families,
                long load,
                int practitioners,
                int depth,
                long cost,
                int smallest,
                int largest) {
            this.others = others;
            this.families = families;
            this.load = load;
            this.practitioners = practitioners;
            this.depth = depth;
            this.cost = cost;
            this.smallest = smallest;
            this.largest = largest;
        }

        void with(long heaviest, int itsWeight, int size, int from) {
            gather(heaviest, itsWeight, size, from);
            int[] order = nearestFirst();
            for (int at : order) {
                int taken = Long.bitCount(sets[at]);
                if (!couldImprove(loads[at])) {
                    continue;
                }
                chosen[depth] = sets[at];
                next(
                        (others | heaviest) & ~sets[at],
                        families - taken,
                        load - loads[at],
                        practitioners - 1,
                        depth + 1,
                        cost + loads[at] * loads[at]);
                if (!finished) {
                    return;
                }
            }
        }

        private void gather(long set, int sum, int size, int from) {
            if (size >= smallest && couldImprove(sum)) {
                add(set, sum);
            }
            if (size >= largest || deadline.isOver()) {
                return;
            }
            int before = -1;
            for (long rest = others & (-1L << from); rest != 0; rest &= rest - 1) {
                int family = Long.numberOfTrailingZeros(rest);
                if (sum + weight[family] <= maxLoad && weight[family] != before) {
                    before = weight[family];
                    gather(set | 1L << family, sum + weight[family], size + 1, family + 1);
                }
            }
        }

        private boolean couldImprove(long sum) {
            if (sum > maxLoad) {
                return false;
            }
            long after = cost + sum * sum;
            return practitioners == 1
                    ? sum == load && after < bestCost
                    : after + even(load - sum, practitioners - 1) < bestCost;
        }

        private void add(long set, int sum) {
            if (count == sets.length) {
                sets = Arrays.copyOf(sets, 2 * count);
                loads = Arrays.copyOf(loads, 2 * count);
            }
            sets[count] = set;
            loads[count++] = sum;
        }

        private int[] nearestFirst() {
            long[] keys = new long[count];
            for (int at = 0; at < count; at++) {
                keys[at] = Math.abs(loads[at] * practitioners - load) << 24 | at;
            }
            Arrays.sort(keys);
            int[] order = new int[count];
            for (int n = 0; n < count; n++) {
                order[n] = (int) (keys[n] & 0xFFFFFF);
            }
            return order;
        }
    }
}
