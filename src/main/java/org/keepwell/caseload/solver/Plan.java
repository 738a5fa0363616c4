package org.keepwell.caseload.solver;

import java.util.Arrays;

/**
 * Who has which item, with every number the objective needs kept up to date. An item may be with nobody (-1) only while a start is made.
 */
final class Plan {

    final Items items;
    final int[] at;
    final int[][] held;
    final int[] holds;
    final int[] load;
    final int[] count;
    final int[][] inBand;
    /** For each practitioner, the price of their present families who are elsewhere. */
    final long[] gonePrice;
    /** For each practitioner, how many of their present families are elsewhere. */
    final int[] gone;

    private final int[] slot;
    private long objective;
    private int moves;

    Plan(Items items) {
        this.items = items;
        this.at = new int[items.count];
        this.slot = new int[items.count];
        this.held = new int[items.practitioners][8];
        this.holds = new int[items.practitioners];
        this.load = new int[items.practitioners];
        this.count = new int[items.practitioners];
        this.inBand = new int[items.bands][items.practitioners];
        this.gonePrice = new long[items.practitioners];
        this.gone = new int[items.practitioners];
        Arrays.fill(at, -1);
        for (int item = 0; item < items.count; item++) {
            leave(item, -1, 1);
            objective += items.cost(item, -1);
            moves += items.moved(item, -1);
        }
    }

    long objective() {
        return objective;
    }

    int moves() {
        return moves;
    }

    /** What a practitioner's own load and numbers cost. */
    long own(int practitioner) {
        long cost = (long) load[practitioner] * load[practitioner];
        for (int band = 0; band < items.bands; band++) {
            cost += items.bandWeight[band] * inBand[band][practitioner] * inBand[band][practitioner];
        }
        return cost * items.weight[practitioner];
    }

    /** What the objective rises by when the item goes to this practitioner. */
    long rise(int item, int to) {
        int from = at[item];
        if (from == to) {
            return 0;
        }
        return items.cost(item, to)
                - items.cost(item, from)
                + step(to, item, 1)
                + (from < 0 ? 0 : step(from, item, -1));
    }

    private long step(int practitioner, int item, int sign) {
        long need = (long) sign * items.need[item];
        long rise = need * (2L * load[practitioner] + need);
        for (int band = 0; band < items.bands; band++) {
            long more = (long) sign * items.inBand(item, band);
            rise += items.bandWeight[band] * more * (2L * inBand[band][practitioner] + more);
        }
        return rise * items.weight[practitioner];
    }

    /** Whether this practitioner may have the item and has room for it, by number and by band. */
    boolean room(int item, int to) {
        if (!items.suits(item, to) || count[to] + items.size[item] > items.max[to]) {
            return false;
        }
        for (int band = 0; band < items.bands; band++) {
            int more = items.inBand(item, band);
            if (more > 0 && inBand[band][to] + more > items.bandMax[band][to]) {
                return false;
            }
        }
        return true;
    }

    /** Whether this practitioner's numbers are within all their limits. */
    boolean within(int practitioner) {
        for (int band = 0; band < items.bands; band++) {
            if (inBand[band][practitioner] > items.bandMax[band][practitioner]) {
                return false;
            }
        }
        return count[practitioner] >= items.min[practitioner] && count[practitioner] <= items.max[practitioner];
    }

    /** Gives the item to this practitioner, or to nobody with -1; limits are the caller's to keep. */
    void move(int item, int to) {
        int from = at[item];
        if (from == to) {
            return;
        }
        objective += items.cost(item, to) - items.cost(item, from);
        moves += items.moved(item, to) - items.moved(item, from);
        leave(item, from, -1);
        leave(item, to, 1);
        if (from >= 0) {
            put(from, item, -1);
            int last = held[from][--holds[from]];
            held[from][slot[item]] = last;
            slot[last] = slot[item];
        }
        if (to >= 0) {
            put(to, item, 1);
            if (holds[to] == held[to].length) {
                held[to] = Arrays.copyOf(held[to], 2 * holds[to]);
            }
            slot[item] = holds[to];
            held[to][holds[to]++] = item;
        }
        at[item] = to;
    }

    private void put(int practitioner, int item, int sign) {
        objective += step(practitioner, item, sign);
        load[practitioner] += sign * items.need[item];
        count[practitioner] += sign * items.size[item];
        for (int band = 0; band < items.bands; band++) {
            inBand[band][practitioner] += sign * items.inBand(item, band);
        }
    }

    /** Counts the item's families as elsewhere, or no longer so, for all whose they are but the one who has it. */
    private void leave(int item, int holder, int sign) {
        for (int family : items.members[item]) {
            int owner = items.instance.current()[family];
            if (owner >= 0 && owner != holder) {
                gonePrice[owner] += (long) sign * items.instance.moveCost()[family];
                gone[owner] += sign;
            }
        }
    }

    /** Takes over another plan's assignment. */
    void become(int[] assignment) {
        for (int item = 0; item < at.length; item++) {
            move(item, assignment[item]);
        }
    }

    /** The same, given each family's practitioner. */
    void becomeByFamily(int[] assignment) {
        for (int item = 0; item < at.length; item++) {
            move(item, assignment[items.members[item][0]]);
        }
    }

    /** For each family its practitioner. */
    int[] byFamily() {
        int[] found = new int[items.instance.families()];
        for (int item = 0; item < at.length; item++) {
            for (int family : items.members[item]) {
                found[family] = at[item];
            }
        }
        return found;
    }
}
