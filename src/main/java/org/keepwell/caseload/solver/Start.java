package org.keepwell.caseload.solver;

import java.util.ArrayDeque;
import java.util.Arrays;

/**
 * A first assignment within the limits: families stay or are let go as the prices say, those let go are placed largest first where the
 * objective rises least, and whoever finds no room pushes others along the shortest chain that ends in room.
 */
final class Start {

    private final Items items;
    private final Plan plan;
    private final Watch watch;

    Start(Plan plan, Watch watch) {
        this.items = plan.items;
        this.plan = plan;
        this.watch = watch;
    }

    /** Whether an assignment within the limits was found; the number of moves is not looked at. */
    boolean make(PriceBound bound) {
        boolean shed = items.instance.maxMoves() < 0;
        boolean[] stays = new boolean[items.instance.families()];
        for (int i = 0; i < items.practitioners; i++) {
            Kept kept = bound.kept(i);
            for (int k = 0; kept != null && k < kept.families.length; k++) {
                stays[kept.families[k]] = !shed || kept.staysIn(k);
            }
        }
        for (int item : largestFirst()) {
            int home = home(item);
            if (home >= 0 && (items.size[item] > 1 || stays[items.members[item][0]]) && plan.room(item, home)) {
                plan.move(item, home);
            }
        }
        return place() && fillUp();
    }

    private int[] largestFirst() {
        int[] order = new int[items.count];
        long[] keys = new long[items.count];
        for (int item = 0; item < items.count; item++) {
            long stay = Math.min(items.cost(item, -1), (1 << 20) - 1);
            long rank = (items.size[item] * 64L + items.need[item]) << 20;
            keys[item] = item - ((rank + stay) << 24);
        }
        Arrays.sort(keys);
        for (int k = 0; k < keys.length; k++) {
            order[k] = (int) (keys[k] & ((1 << 24) - 1));
        }
        return order;
    }

    /** Whose families the item takes least away from. */
    private int home(int item) {
        int home = -1;
        for (int family : items.members[item]) {
            int owner = items.instance.current()[family];
            if (owner >= 0 && items.suits(item, owner) && items.cost(item, owner) <= items.cost(item, home)) {
                home = owner;
            }
        }
        return home;
    }

    private boolean place() {
        int[] order = largestFirst();
        int waiting = 0;
        int wanted = 0;
        for (int item : order) {
            waiting += plan.at[item] < 0 ? items.size[item] : 0;
        }
        for (int i = 0; i < items.practitioners; i++) {
            wanted += Math.max(0, items.min[i] - plan.count[i]);
        }
        for (int item : order) {
            if (plan.at[item] >= 0) {
                continue;
            }
            int to = cheapest(item, waiting <= wanted);
            if (to < 0) {
                to = cheapest(item, false);
            }
            if (to < 0 && !push(item)) {
                return false;
            }
            if (to >= 0) {
                wanted -= Math.min(items.size[item], Math.max(0, items.min[to] - plan.count[to]));
                plan.move(item, to);
            }
            waiting -= items.size[item];
            if (watch.stopped() && plan.objective() < 0) {
                return false;
            }
        }
        return true;
    }

    private int cheapest(int item, boolean onlyWanting) {
        int to = -1;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < items.practitioners; i++) {
            if (!plan.room(item, i) || (onlyWanting && plan.count[i] >= items.min[i])) {
                continue;
            }
            long rise = plan.rise(item, i);
            if (rise < least) {
                least = rise;
                to = i;
            }
        }
        return to;
    }

    /** Finds the item a place by the shortest chain in which each takes the place of the next. */
    private boolean push(int item) {
        int kinds = items.bands + 2;
        boolean[] met = new boolean[items.practitioners * kinds];
        int[] pushedBy = new int[items.count];
        Arrays.fill(pushedBy, -1);
        ArrayDeque<Integer> line = new ArrayDeque<>();
        line.add(item);
        while (!line.isEmpty()) {
            int homeless = line.remove();
            int to = cheapest(homeless, false);
            if (to >= 0) {
                for (int each = homeless; each >= 0; each = pushedBy[each]) {
                    int from = plan.at[each];
                    plan.move(each, to);
                    to = from;
                }
                return true;
            }
            int kind = items.band[homeless] == Items.MIXED ? kinds - 1 : items.band[homeless] + 1;
            for (int i = 0; i < items.practitioners; i++) {
                if (met[i * kinds + kind] || !items.suits(homeless, i) || plan.at[homeless] == i) {
                    continue;
                }
                met[i * kinds + kind] = true;
                for (int k = 0; k < plan.holds[i]; k++) {
                    int other = plan.held[i][k];
                    if (pushedBy[other] < 0 && other != item && swaps(homeless, other, i)) {
                        pushedBy[other] = homeless;
                        line.add(other);
                    }
                }
            }
        }
        return false;
    }

    /** Whether the practitioner can have the one in place of the other. */
    private boolean swaps(int in, int out, int practitioner) {
        int number = plan.count[practitioner] + items.size[in] - items.size[out];
        if (number > items.max[practitioner]) {
            return false;
        }
        for (int band = 0; band < items.bands; band++) {
            int more = items.inBand(in, band) - items.inBand(out, band);
            if (more > 0 && plan.inBand[band][practitioner] + more > items.bandMax[band][practitioner]) {
                return false;
            }
        }
        return true;
    }

    /** Gives those with too few families some of those who can spare them, along the shortest chain. */
    private boolean fillUp() {
        for (int i = 0; i < items.practitioners; i++) {
            while (plan.count[i] < items.min[i]) {
                if (!pull(i)) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean pull(int wanting) {
        int[] takes = new int[items.practitioners];
        int[] giver = new int[items.practitioners];
        boolean[] met = new boolean[items.practitioners];
        met[wanting] = true;
        ArrayDeque<Integer> line = new ArrayDeque<>();
        line.add(wanting);
        giver[wanting] = -1;
        while (!line.isEmpty()) {
            int to = line.remove();
            int found = -1;
            long least = Long.MAX_VALUE;
            for (int item = 0; item < items.count; item++) {
                int from = plan.at[item];
                if (met[from] || !items.suits(item, to) || !fits(item, to, to == wanting ? -1 : takes[to])) {
                    continue;
                }
                if (plan.count[from] - items.size[item] < items.min[from]) {
                    met[from] = true;
                    takes[from] = item;
                    giver[from] = to;
                    line.add(from);
                } else if (plan.rise(item, to) < least) {
                    least = plan.rise(item, to);
                    found = item;
                }
            }
            if (found >= 0) {
                int item = found;
                for (int at = to; at >= 0; at = giver[at]) {
                    plan.move(item, at);
                    item = takes[at];
                }
                return true;
            }
        }
        return false;
    }

    private boolean fits(int in, int practitioner, int out) {
        int number = plan.count[practitioner] + items.size[in] - (out < 0 ? 0 : items.size[out]);
        if (number > items.max[practitioner]) {
            return false;
        }
        for (int band = 0; band < items.bands; band++) {
            int more = items.inBand(in, band) - (out < 0 ? 0 : items.inBand(out, band));
            if (more > 0 && plan.inBand[band][practitioner] + more > items.bandMax[band][practitioner]) {
                return false;
            }
        }
        return true;
    }
}
