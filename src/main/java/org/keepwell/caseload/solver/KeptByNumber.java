package org.keepwell.caseload.solver;

import java.util.Arrays;

/**
 * What a practitioner keeps where there are no bands: for every load and number that the kept families can have, the least price of the
 * others' leaving. Those added bring the number to within its limits, and each of them has between the least and the most points that
 * any family has; so with what is kept the load can be nothing outside the range that follows.
 */
final class KeptByNumber extends Kept {

    private static final long LARGEST = 8_000_000;

    private final int lightest;
    private final int heaviest;
    private final int[] loads;
    private final int[] numbers;
    private final long[] prices;
    private final long[] stays;

    KeptByNumber(Items items, int practitioner, int[] own, long unit, long movePrice) {
        super(items, practitioner, own, unit, movePrice);
        this.lightest = Arrays.stream(items.instance.need()).min().orElse(0);
        this.heaviest = Arrays.stream(items.instance.need()).max().orElse(0);
        int width = 1;
        for (int k = 0; k < families.length; k++) {
            width += need(k);
        }
        int rows = families.length + 1;
        if ((long) width * rows * families.length > LARGEST || !masked) {
            this.loads = new int[] {0};
            this.numbers = new int[] {-1};
            this.prices = new long[1];
            this.stays = new long[] {-1};
            return;
        }
        long[] best = new long[width * rows];
        long[] mask = new long[width * rows];
        fill(best, mask, width);
        int states = 0;
        for (int state = 0; state < best.length; state++) {
            if (best[state] < NEVER && state / width <= items.max[practitioner]) {
                states++;
            }
        }
        this.loads = new int[states];
        this.numbers = new int[states];
        this.prices = new long[states];
        this.stays = new long[states];
        for (int state = 0, next = 0; next < states; state++) {
            if (best[state] < NEVER) {
                loads[next] = state % width;
                numbers[next] = state / width;
                prices[next] = best[state];
                stays[next++] = mask[state];
            }
        }
    }

    private void fill(long[] best, long[] mask, int width) {
        Arrays.fill(best, NEVER);
        best[0] = 0;
        int reached = 0;
        for (int k = 0; k < families.length; k++) {
            int shift = need(k) + width;
            long leaves = leaving(families[k]);
            reached += shift;
            for (int state = reached; state >= 0; state--) {
                long goes = best[state] < NEVER ? best[state] + leaves : NEVER;
                if (state >= shift && best[state - shift] <= goes && best[state - shift] < NEVER) {
                    best[state] = best[state - shift];
                    mask[state] = mask[state - shift] | 1L << k;
                } else {
                    best[state] = goes;
                }
            }
        }
    }

    @Override
    long choose(Prices paid) {
        int most = items.max[practitioner];
        int fewest = items.min[practitioner];
        long free = vertex(paid.load, weight);
        long least = NEVER;
        int at = 0;
        for (int state = 0; state < loads.length; state++) {
            long with = with(state, free, fewest, most);
            long value = prices[state] + ownLoad(with, paid);
            if (value < least) {
                least = value;
                at = state;
                load = (int) with;
            }
        }
        kept(stays[at]);
        return least;
    }

    /** The load nearest to the best one that this state allows; a state without a number stands for any choice at all. */
    private long with(int state, long free, int fewest, int most) {
        int number = numbers[state];
        if (number < 0) {
            return Math.min(free, (long) most * heaviest);
        }
        long from = loads[state] + (long) Math.max(0, fewest - number) * lightest;
        long to = loads[state] + (long) (most - number) * heaviest;
        return Math.max(from, Math.min(to, free));
    }
}
