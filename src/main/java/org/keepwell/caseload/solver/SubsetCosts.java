package org.keepwell.caseload.solver;

import java.util.Arrays;

/** For each (subset, practitioners left) the least cost it was reached at. An open table: no boxes, no growth beyond a bound. */
final class SubsetCosts {

    private static final int MOST_SLOTS = 1 << 22;

    private long[] keys = new long[1 << 10];
    private int[] practitioners = new int[1 << 10];
    private long[] costs = new long[1 << 10];
    private int used;

    void clear() {
        Arrays.fill(keys, 0);
        used = 0;
    }

    /** Remembers the cost and says true, unless the subset was reached as cheaply before. */
    boolean lower(long subset, int left, long cost) {
        if (used * 2 > keys.length) {
            if (keys.length == MOST_SLOTS) {
                return true;
            }
            grow();
        }
        int at = find(subset, left);
        if (keys[at] == 0) {
            used++;
        } else if (costs[at] <= cost) {
            return false;
        }
        keys[at] = subset;
        practitioners[at] = left;
        costs[at] = cost;
        return true;
    }

    private int find(long subset, int left) {
        long mixed = (subset * 31 + left) * 0x9E3779B97F4A7C15L;
        int at = (int) (mixed >>> 40) & (keys.length - 1);
        while (keys[at] != 0 && (keys[at] != subset || practitioners[at] != left)) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldPractitioners = practitioners;
        long[] oldCosts = costs;
        keys = new long[2 * oldKeys.length];
        practitioners = new int[keys.length];
        costs = new long[keys.length];
        for (int n = 0; n < oldKeys.length; n++) {
            if (oldKeys[n] != 0) {
                int at = find(oldKeys[n], oldPractitioners[n]);
                keys[at] = oldKeys[n];
                practitioners[at] = oldPractitioners[n];
                costs[at] = oldCosts[n];
            }
        }
    }
}
