package org.keepwell.caseload.solver;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Every load, and where asked every number of families, that a choice of some items can have, with the least price of one. A state is
 * {@code number · width + load}; width is above all the items' load together, so that taking an item is one shift.
 */
final class Subsets {

    private static final int NEVER = 1 << 29;
    private static final long DEAD = Long.MAX_VALUE / 4;

    private final SplittableRandom chance;
    private int[][] layers = new int[1][1];
    private int[] shifts = new int[0];
    private int[] prices = new int[0];
    private int[] reached = new int[1];
    private int taken;
    private int least;
    private int most;
    private int width;
    private int rows;
    private long[] best = new long[0];
    private int[] bestRow = new int[0];

    Subsets(SplittableRandom chance) {
        this.chance = chance;
    }

    /**
     * Makes the table for items from..to of these, each at its price and so much for each of its families; without numbers, only for
     * loads from the lowest to the highest.
     */
    void fill(
            Items items,
            int[] item,
            int[] price,
            int from,
            int to,
            boolean numbered,
            int pricePerFamily,
            int lowest,
            int highest) {
        taken = to - from;
        int number = 0;
        width = 1;
        for (int k = from; k < to; k++) {
            width += items.need[item[k]];
            number += items.size[item[k]];
        }
        rows = numbered ? number + 1 : 1;
        if (shifts.length < taken) {
            shifts = new int[2 * taken];
            prices = new int[2 * taken];
            reached = new int[2 * taken + 1];
            layers = Arrays.copyOf(layers, 2 * taken + 1);
        }
        for (int k = 0; k < taken; k++) {
            int at = item[from + k];
            shifts[k] = items.need[at] + (numbered ? items.size[at] * width : 0);
            prices[k] = price[from + k] + pricePerFamily * items.size[at];
            reached[k + 1] = reached[k] + shifts[k];
        }
        least = numbered ? 0 : lowest;
        most = numbered ? reached[taken] : Math.min(highest, reached[taken]);
        layers[0][0] = 0;
        for (int k = 0; k < taken; k++) {
            if (layers[k + 1] == null || layers[k + 1].length <= reached[k + 1]) {
                layers[k + 1] = new int[reached[k + 1] + reached[k + 1] / 4 + 1];
            }
            extend(layers[k], layers[k + 1], k);
        }
        if (best.length < width) {
            best = new long[2 * width];
            bestRow = new int[2 * width];
        }
        Arrays.fill(best, 0, width, DEAD);
    }

    /** Only states from which a load between the least and the most wanted can still be reached. */
    private void extend(int[] before, int[] after, int k) {
        int shift = shifts[k];
        int from = Math.max(0, least - (reached[taken] - reached[k + 1]));
        int to = Math.min(most, reached[k + 1]);
        int had = Math.min(to, reached[k]);
        int state = from;
        for (; state < Math.min(shift, had + 1); state++) {
            after[state] = before[state];
        }
        for (; state < Math.min(shift, to + 1); state++) {
            after[state] = NEVER;
        }
        take(before, after, state, had, shift, prices[k]);
        for (state = Math.max(state, had + 1); state <= to; state++) {
            after[state] = before[state - shift] + prices[k];
        }
    }

    private static void take(int[] before, int[] after, int from, int to, int shift, int price) {
        for (int state = from; state <= to; state++) {
            after[state] = Math.min(before[state], before[state - shift] + price);
        }
    }

    int width() {
        return width;
    }

    int rows() {
        return rows;
    }

    /** Takes the only row as the best for each load, at so much more. */
    void only(long more) {
        row(0, more);
    }

    /** Takes this row into the best for each load, at so much more; {@code DEAD} or above for a number that cannot be. */
    void row(int number, long more) {
        if (more >= DEAD) {
            return;
        }
        int[] last = layers[taken];
        int start = number * width;
        int end = Math.min(width, most + 1 - start);
        for (int load = least; load < end; load++) {
            int price = last[start + load];
            if (price < NEVER / 2 && price + more < best[load]) {
                best[load] = price + more;
                bestRow[load] = number;
            }
        }
    }

    /** For each load below {@link #width}, the least price. */
    long[] best() {
        return best;
    }

    /** Which items make up this load at its best price; picked by chance among equals. */
    void trace(int load, boolean[] goes, int from) {
        int state = bestRow[load] * width + load;
        for (int k = taken - 1; k >= 0; k--) {
            int now = layers[k + 1][state];
            boolean out = state <= reached[k] && layers[k][state] == now;
            boolean in = state >= shifts[k]
                    && state - shifts[k] <= reached[k]
                    && layers[k][state - shifts[k]] + prices[k] == now;
            goes[from + k] = in && (!out || chance.nextInt(2) == 0);
            if (goes[from + k]) {
                state -= shifts[k];
            }
        }
    }
}
