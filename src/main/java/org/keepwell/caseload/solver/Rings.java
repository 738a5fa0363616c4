package org.keepwell.caseload.solver;

import java.util.SplittableRandom;

/**
 * Items passed on among three to five practitioners at once: each gives one to the next, and the last may give one to the first. Where
 * limits on numbers are tight no pair of practitioners can change anything alone, and this can.
 */
final class Rings {

    private static final int LONGEST = 5;

    private final Items items;
    private final Plan plan;
    private final SplittableRandom chance;
    private final int[] passed = new int[LONGEST];
    private final int[] giver = new int[LONGEST + 1];
    private int length;
    private boolean closed;

    Rings(Plan plan, SplittableRandom chance) {
        this.items = plan.items;
        this.plan = plan;
        this.chance = chance;
    }

    /** Draws a ring that begins with this practitioner; whether there is one that keeps suitability. */
    boolean draw(int first) {
        length = Math.min(items.practitioners, 3 + chance.nextInt(LONGEST - 2));
        closed = chance.nextInt(3) > 0;
        giver[0] = first;
        for (int k = 0; k < length; k++) {
            if (plan.holds[giver[k]] == 0) {
                length = k;
                closed = false;
                break;
            }
            passed[k] = plan.held[giver[k]][chance.nextInt(plan.holds[giver[k]])];
            boolean last = k == length - 1;
            giver[k + 1] = last && closed ? first : other(k);
            if (giver[k + 1] < 0 || !items.suits(passed[k], giver[k + 1])) {
                return false;
            }
        }
        return length > 0;
    }

    private int other(int k) {
        for (int attempt = 0; attempt < 8; attempt++) {
            int next = chance.nextInt(items.practitioners);
            boolean taken = items.max[next] == 0;
            for (int before = 0; before <= k; before++) {
                taken |= giver[before] == next;
            }
            if (!taken) {
                return next;
            }
        }
        return -1;
    }

    /** Passes the items on if every limit is kept then; otherwise leaves all as it is. */
    boolean pass(Journal journal) {
        int members = closed ? length : length + 1;
        for (int k = 0; k < members; k++) {
            journal.note(giver[k]);
        }
        for (int k = 0; k < length; k++) {
            plan.move(passed[k], giver[k + 1]);
        }
        for (int k = 0; k < members; k++) {
            if (!plan.within(giver[k])) {
                for (int back = length - 1; back >= 0; back--) {
                    plan.move(passed[back], giver[back]);
                }
                return false;
            }
        }
        return true;
    }

    /** How many practitioners took part. */
    int members() {
        return closed ? length : length + 1;
    }

    int member(int k) {
        return giver[k];
    }
}
