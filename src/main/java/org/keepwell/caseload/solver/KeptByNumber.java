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
        long free = vertex(paid.load, weight);
        long least = NEVER;
        int at = 0;
        for (int state = 0; state < loads.length; state++) {
            long with = with(state, free);
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

    /**
     * By how much every load the practitioner may have is dearer than the least, as far as that is below some value: loads from {@code
     * result[0]}, one after the other, {@link #NEVER} for one that cannot be. Loads not in the result are at least that much dearer,
     * whatever is kept, since leaving costs nothing or more.
     */
    long[] surplus(Prices paid, long below) {
        long least = choose(paid);
        long free = vertex(paid.load, weight);
        long low = free;
        while (low > 0 && ownLoad(low - 1, paid) - least < below) {
            low--;
        }
        long high = free;
        while (ownLoad(high + 1, paid) - least < below) {
            high++;
        }
        long[] found = new long[(int) (high - low) + 2];
        Arrays.fill(found, NEVER);
        found[0] = low;
        for (int state = 0; state < loads.length; state++) {
            long from = low;
            long to = high;
            if (numbers[state] >= 0) {
                from = Math.max(low, from(state));
                to = Math.min(high, to(state));
            }
            for (long with = from; with <= to; with++) {
                int at = (int) (with - low) + 1;
                found[at] = Math.min(found[at], prices[state]);
            }
        }
        for (int at = 1; at < found.length; at++) {
            if (found[at] < NEVER) {
                found[at] += ownLoad(low + at - 1, paid) - least;
            }
        }
        return found;
    }

    private long from(int state) {
        return loads[state] + (long) Math.max(0, items.min[practitioner] - numbers[state]) * lightest;
    }

    private long to(int state) {
        return loads[state] + (long) (items.max[practitioner] - numbers[state]) * heaviest;
    }

    /** The load nearest to the best one that this state allows; a state without a number stands for any choice at all. */
    private long with(int state, long free) {
        return numbers[state] < 0
                ? Math.min(free, (long) items.max[practitioner] * heaviest)
                : Math.max(from(state), Math.min(to(state), free));
    }
}
