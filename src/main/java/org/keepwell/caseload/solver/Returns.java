package org.keepwell.caseload.solver;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Gives a practitioner at once the families that the bound says are best kept: their own come back from whoever has them, their others
 * go where the objective rises least, first of all to those who have just given. Pairs alone would need many steps for this, most of
 * them at a loss.
 */
final class Returns {

    private static final int STRANGERS = 6;

    private final Items items;
    private final Plan plan;
    private final PriceBound bound;
    private final SplittableRandom chance;
    private final int[] itemOf;
    private int[] met = new int[16];
    private int meets;

    Returns(Plan plan, PriceBound bound, SplittableRandom chance) {
        this.items = plan.items;
        this.plan = plan;
        this.bound = bound;
        this.chance = chance;
        this.itemOf = new int[items.instance.families()];
        for (int item = 0; item < items.count; item++) {
            for (int family : items.members[item]) {
                itemOf[family] = item;
            }
        }
    }

    /** Whether anything could be done; takes note of everybody it touches. */
    boolean make(int one, Journal journal) {
        Kept kept = bound.kept(one);
        meets = 0;
        if (kept == null) {
            return false;
        }
        meet(one, journal);
        boolean changed = false;
        for (int k = 0; k < kept.families.length; k++) {
            int item = itemOf[kept.families[k]];
            if (plan.at[item] != one && items.size[item] == 1 && kept.staysIn(k) && plan.room(item, one)) {
                meet(plan.at[item], journal);
                plan.move(item, one);
                changed = true;
            }
        }
        for (int k = 0; k < STRANGERS; k++) {
            meet(chance.nextInt(items.practitioners), journal);
        }
        for (int k = 0; k < kept.families.length; k++) {
            int item = itemOf[kept.families[k]];
            if (plan.at[item] == one && items.size[item] == 1 && !kept.staysIn(k)) {
                int to = cheapest(item, one);
                if (to >= 0) {
                    plan.move(item, to);
                    changed = true;
                }
            }
        }
        return changed;
    }

    private int cheapest(int item, int not) {
        int to = -1;
        long least = Long.MAX_VALUE;
        for (int k = 0; k < meets; k++) {
            if (met[k] != not && plan.room(item, met[k]) && plan.rise(item, met[k]) < least) {
                least = plan.rise(item, met[k]);
                to = met[k];
            }
        }
        return to;
    }

    private void meet(int practitioner, Journal journal) {
        for (int k = 0; k < meets; k++) {
            if (met[k] == practitioner) {
                return;
            }
        }
        if (meets == met.length) {
            met = Arrays.copyOf(met, 2 * meets);
        }
        met[meets++] = practitioner;
        journal.note(practitioner);
    }

    /** How many practitioners were touched or might have been. */
    int members() {
        return meets;
    }

    int member(int k) {
        return met[k];
    }

    /** Whether everybody touched is within their limits. */
    boolean within() {
        for (int k = 0; k < meets; k++) {
            if (!plan.within(met[k])) {
                return false;
            }
        }
        return true;
    }
}
