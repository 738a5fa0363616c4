package org.keepwell.caseload.solver;

import java.util.Arrays;

/**
 * The instance as the search sees it: what is placed is an item, one family or a group that stays together. An item's price depends
 * only on whose families it takes away, so it is kept as a price for leaving everybody less what staying with an owner saves.
 */
final class Items {

    /** The band of a group whose families are in several bands, or in one band more than once. */
    static final int MIXED = -2;

    final Instance instance;
    final int practitioners;
    final int count;
    final int bands;
    final int[] weight;
    final int[] min;
    final int[] max;
    final long[] bandWeight;
    final int[][] bandMax;
    final int[] need;
    final int[] size;
    final int[] band;
    final int[] owner;
    final int[][] members;
    private final int[][] mixed;
    private final long[] leaving;
    private final int[] leavers;
    private final long[] barred;
    private final int words;

    Items(Instance instance) {
        this.instance = instance;
        this.practitioners = instance.practitioners();
        this.bands = instance.bands().size();
        this.members = members(instance);
        this.count = members.length;
        this.weight = new int[practitioners];
        Arrays.setAll(weight, instance::weight);
        this.min = instance.minFamilies();
        this.max = instance.maxFamilies();
        this.bandWeight = new long[bands];
        Arrays.setAll(bandWeight, b -> instance.bands().get(b).weight());
        this.bandMax = new int[bands][];
        Arrays.setAll(bandMax, b -> instance.bands().get(b).max());
        this.need = new int[count];
        this.size = new int[count];
        this.band = new int[count];
        this.owner = new int[count];
        this.mixed = new int[count][];
        this.leaving = new long[count];
        this.leavers = new int[count];
        this.words = (practitioners + 63) / 64;
        this.barred = new long[count * words];
        for (int item = 0; item < count; item++) {
            describe(item);
        }
    }

    private static int[][] members(Instance instance) {
        int[] group = new int[instance.families()];
        Arrays.fill(group, -1);
        int groups = 0;
        for (int[] together : instance.together()) {
            groups = tie(group, together, groups);
        }
        int[][] found = new int[instance.families()][];
        int[] itemOf = new int[groups];
        Arrays.fill(itemOf, -1);
        int items = 0;
        for (int family = 0; family < group.length; family++) {
            int tied = group[family];
            if (tied >= 0 && itemOf[tied] >= 0) {
                int[] before = found[itemOf[tied]];
                int[] more = Arrays.copyOf(before, before.length + 1);
                more[before.length] = family;
                found[itemOf[tied]] = more;
                continue;
            }
            if (tied >= 0) {
                itemOf[tied] = items;
            }
            found[items++] = new int[] {family};
        }
        return Arrays.copyOf(found, items);
    }

    /** Gives these families one number, taking in any group that already holds one of them. */
    private static int tie(int[] group, int[] together, int next) {
        for (int family : together) {
            int old = group[family];
            for (int other = 0; old >= 0 && other < group.length; other++) {
                if (group[other] == old) {
                    group[other] = next;
                }
            }
            group[family] = next;
        }
        return next + 1;
    }

    private void describe(int item) {
        int[] families = members[item];
        size[item] = families.length;
        owner[item] = instance.current()[families[0]];
        band[item] = instance.band(families[0]);
        for (int family : families) {
            need[item] += instance.need()[family];
            if (instance.current()[family] >= 0) {
                leaving[item] += instance.moveCost()[family];
                leavers[item]++;
            }
            for (int practitioner : instance.forbidden()[family]) {
                bar(item, practitioner);
            }
        }
        if (families.length > 1 && bands > 0) {
            band[item] = MIXED;
            mixed[item] = new int[bands];
            for (int family : families) {
                int in = instance.band(family);
                if (in >= 0) {
                    mixed[item][in]++;
                }
            }
        }
        for (int practitioner = 0; practitioner < practitioners; practitioner++) {
            if (max[practitioner] < families.length) {
                bar(item, practitioner);
            }
        }
    }

    private void bar(int item, int practitioner) {
        barred[item * words + (practitioner >> 6)] |= 1L << practitioner;
    }

    /** Whether this practitioner may have the item. */
    boolean suits(int item, int practitioner) {
        return (barred[item * words + (practitioner >> 6)] & 1L << practitioner) == 0;
    }

    /** How many families of the item count in the band. */
    int inBand(int item, int which) {
        return band[item] == MIXED ? mixed[item][which] : band[item] == which ? 1 : 0;
    }

    /** What it costs in moves that the item is with this practitioner. */
    long cost(int item, int practitioner) {
        if (size[item] == 1) {
            return practitioner == owner[item] ? 0 : leaving[item];
        }
        long cost = leaving[item];
        for (int family : members[item]) {
            if (instance.current()[family] == practitioner) {
                cost -= instance.moveCost()[family];
            }
        }
        return cost;
    }

    /** How many families have moved when the item is with this practitioner. */
    int moved(int item, int practitioner) {
        if (size[item] == 1) {
            return practitioner == owner[item] ? 0 : leavers[item];
        }
        int moved = leavers[item];
        for (int family : members[item]) {
            if (instance.current()[family] == practitioner) {
                moved--;
            }
        }
        return moved;
    }
}
