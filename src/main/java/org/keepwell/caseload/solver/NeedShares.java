package org.keepwell.caseload.solver;

import java.util.Arrays;

/**
 * One practitioner at a time, the least of own cost and own families' leaving less what families of each need pay: over every choice of
 * which of their own stay and of how many families of each need are added, within the limits on their number. For every number and load
 * a table holds the least price; what is added is the same table for all, so it is made once for each set of prices.
 *
 * <p>Loads above a cap are not in the table. There each point pays at most the best paid point, leaving costs nothing or more, and own
 * cost less that is a parabola; its least beyond the cap stands for all of them. So the least answered is never above the true one.
 * Prices of leaving are cut off where they could overflow, which makes them less as well.
 */
final class NeedShares {

    private static final int NEVER = 1 << 29;
    private static final int LARGEST = 1 << 27;
    private static final int MOST_OWN = 160;

    private final Items items;
    private final int[][] own;
    private final int heaviest;
    private final long unit;
    private final boolean[] present;
    private int rows;
    private int width;
    private int[] added = new int[0];
    private byte[] addedLast = new byte[0];
    private int[] addedAny = new int[0];
    private byte[] addedAnyLast = new byte[0];
    private final boolean[] counted;
    private int[][] layers = new int[0][];
    private final int[] extra;
    private final int[] saved = new int[MOST_OWN];
    private final int[] staying = new int[MOST_OWN];
    private long point;
    private long bestPoint;
    private long movePrice;
    private int stays;
    private int cap;
    private long leaving;
    private long forced;

    /** What the last {@link #least} chose: families of each need, load, and how many of their own leave. */
    final int[] chosen;

    int load;
    int gone;

    NeedShares(Items items, int[][] own, long unit) {
        this.items = items;
        this.own = own;
        this.unit = unit;
        this.heaviest = Arrays.stream(items.instance.need()).max().orElse(1);
        this.present = new boolean[heaviest + 1];
        for (int need : items.instance.need()) {
            present[need] = true;
        }
        this.counted = new boolean[items.practitioners];
        this.extra = new int[heaviest + 1];
        this.chosen = new int[heaviest + 1];
    }

    /** Sets what a point and a move pay and how much more a family of each need pays, in 1/unit. */
    void pay(long forPoint, long forMove, long[] more) {
        point = forPoint;
        movePrice = forMove;
        bestPoint = forPoint;
        for (int need = 1; need <= heaviest; need++) {
            if (present[need]) {
                extra[need] = (int) more[need];
                bestPoint = Math.max(bestPoint, forPoint + Math.ceilDiv(more[need], need));
            }
        }
        int lightest = 1;
        while (!present[lightest]) {
            lightest++;
        }
        width = 1;
        int most = 0;
        for (int i = 0; i < items.practitioners; i++) {
            width = Math.max(width, cap(i) + 1);
            most = Math.max(most, Math.min(items.max[i], cap(i) / lightest));
        }
        rows = most + 1;
        add();
    }

    private int cap(int i) {
        return (int) (1.35 * point / (2 * unit * items.weight[i])) + 32;
    }

    private void add() {
        if (added.length < rows * width) {
            added = new int[rows * width];
            addedLast = new byte[rows * width];
        }
        Arrays.fill(added, 0, rows * width, NEVER);
        added[0] = 0;
        addAny();
        for (int row = 1; row < rows; row++) {
            int to = row * width;
            int from = to - width;
            for (int need = 1; need <= heaviest; need++) {
                for (int x = need; present[need] && x < width; x++) {
                    int before = added[from + x - need];
                    if (before < NEVER && before - extra[need] < added[to + x]) {
                        added[to + x] = before - extra[need];
                        addedLast[to + x] = (byte) need;
                    }
                }
            }
        }
    }

    private void addAny() {
        if (addedAny.length < width) {
            addedAny = new int[width];
            addedAnyLast = new byte[width];
        }
        Arrays.fill(addedAny, 0, width, NEVER);
        addedAny[0] = 0;
        for (int x = 1; x < width; x++) {
            for (int need = 1; need <= Math.min(x, heaviest); need++) {
                int before = addedAny[x - need];
                if (present[need] && before < NEVER && before - extra[need] < addedAny[x]) {
                    addedAny[x] = before - extra[need];
                    addedAnyLast[x] = (byte) need;
                }
            }
        }
    }

    /**
     * The least, in 1/unit. The limits on a practitioner's number are first left out, which makes the least no more, and counted only
     * when the choice breaks them.
     */
    long least(int i) {
        counted[i] = false;
        long least = table(i);
        int number = Arrays.stream(chosen).sum();
        if (stays >= 0 && (number < items.min[i] || number > items.max[i])) {
            counted[i] = true;
            return table(i);
        }
        return least;
    }

    private int[] last(int i) {
        return stays > 0 ? layers[stays] : counted[i] ? added : addedAny;
    }

    private int firstRow(int i) {
        return counted[i] ? items.min[i] : 0;
    }

    private int lastRow(int i) {
        return stays < 0 ? -1 : counted[i] ? Math.min(items.max[i], rows - 1) : 0;
    }

    private long table(int i) {
        fill(i);
        long least = Long.MAX_VALUE / 4;
        int atRow = 0;
        load = 0;
        int[] last = last(i);
        for (int row = firstRow(i); row <= lastRow(i); row++) {
            for (int x = 0; x <= cap; x++) {
                int price = last[row * width + x];
                if (price < NEVER / 2 && price + leaving + curve(i, x, point) < least) {
                    least = price + leaving + curve(i, x, point);
                    atRow = row;
                    load = x;
                }
            }
        }
        trace(i, atRow, load);
        return Math.min(least, beyond(i)) + forced;
    }

    private long curve(int i, long with, long paid) {
        return (unit * items.weight[i] * with - paid) * with;
    }

    /** The least beyond the cap, or of all loads where there is no table. */
    private long beyond(int i) {
        long steep = unit * items.weight[i];
        long from = Math.max(stays < 0 ? 0 : cap + 1L, Math.floorDiv(bestPoint + steep, 2 * steep));
        return items.max[i] == 0 ? Long.MAX_VALUE / 4 : curve(i, from, bestPoint);
    }

    private void fill(int i) {
        cap = Math.min(width - 1, cap(i));
        leaving = 0;
        forced = 0;
        stays = 0;
        gone = 0;
        if (own[i].length > MOST_OWN) {
            stays = -1;
            return;
        }
        int most = LARGEST / (own[i].length + 1);
        for (int family : own[i]) {
            long price = items.instance.moveCost()[family] * unit + movePrice;
            if (items.max[i] > 0 && items.instance.suits(family, i)) {
                saved[stays] = (int) Math.min(most, price);
                leaving += saved[stays];
                staying[stays++] = items.instance.need()[family];
            } else {
                forced += price;
                gone++;
            }
        }
        if (layers.length <= stays) {
            layers = Arrays.copyOf(layers, stays + 1);
        }
        int[] before = counted[i] ? added : addedAny;
        for (int k = 1; k <= stays; k++) {
            if (layers[k] == null || layers[k].length < rows * width) {
                layers[k] = new int[rows * width];
            }
            stay(i, before, layers[k], staying[k - 1], saved[k - 1] + extra[staying[k - 1]]);
            before = layers[k];
        }
    }

    private void stay(int i, int[] before, int[] after, int need, int earns) {
        int step = counted[i] ? width : 0;
        if (counted[i]) {
            System.arraycopy(before, 0, after, 0, cap + 1);
        }
        int lastRow = lastRow(i);
        for (int row = counted[i] ? 1 : 0; row <= lastRow; row++) {
            int at = row * width;
            int from = at - step - need;
            System.arraycopy(before, at, after, at, Math.min(need, cap + 1));
            for (int x = need; x <= cap; x++) {
                after[at + x] = Math.min(before[at + x], before[from + x] - earns);
            }
        }
    }

    private void trace(int i, int row, int with) {
        Arrays.fill(chosen, 0);
        int step = counted[i] ? width : 0;
        int at = row * width + with;
        int[] start = counted[i] ? added : addedAny;
        byte[] startLast = counted[i] ? addedLast : addedAnyLast;
        for (int k = stays; k >= 1; k--) {
            int need = staying[k - 1];
            int[] before = k == 1 ? start : layers[k - 1];
            if (before[at] == layers[k][at]) {
                gone++;
                continue;
            }
            chosen[need]++;
            at -= step + need;
        }
        while (at > 0) {
            int need = startLast[at];
            chosen[need]++;
            at -= step + need;
        }
    }

    /**
     * By how much every load is dearer than the least, as far as below some value, for {@link LoadSums}; null where the table does not
     * reach that far.
     */
    long @org.jspecify.annotations.Nullable [] surplus(int i, long below) {
        long least = least(i) - forced;
        if (stays < 0 || (items.max[i] > 0 && beyond(i) - least < below)) {
            return null;
        }
        int[] last = last(i);
        long[] found = new long[cap + 2];
        Arrays.fill(found, Kept.NEVER);
        found[0] = 0;
        for (int row = firstRow(i); row <= lastRow(i); row++) {
            for (int x = 0; x <= cap; x++) {
                int price = last[row * width + x];
                if (price < NEVER / 2) {
                    found[x + 1] = Math.min(found[x + 1], price + leaving + curve(i, x, point) - least);
                }
            }
        }
        return found;
    }
}
