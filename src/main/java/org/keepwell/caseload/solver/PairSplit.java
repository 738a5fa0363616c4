package org.keepwell.caseload.solver;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The best way to share two practitioners' items between the two of them, found exactly: for every load and number that one of them can
 * have of a band, the least price of moves, by subset sums; bands are then joined by load, since only load ties them. Among ways equally
 * good one is picked by chance, which keeps the search moving over plateaus.
 *
 * <p>Limits on numbers in a band are kept in the tables. Limits on all families are looked at afterwards; when broken, the tables are
 * made again with the number as a second measure (no bands) or with a price on it (bands). Caseloads too large for the tables are
 * shared in part: items picked by chance, the others stay where they are. Prices in the tables are cut off at a size that cannot
 * overflow; what is answered is counted in full.
 */
final class PairSplit {

    /** No way of sharing within the limits was found. */
    static final long NONE = Long.MAX_VALUE;

    private static final int LARGEST_PRICE = 1 << 27;
    private static final int MOST_FREE = 72;
    private static final int PRICE_ROUNDS = 8;
    private static final long DEAD = Long.MAX_VALUE / 4;

    private final Items items;
    private final Plan plan;
    private final SplittableRandom chance;
    private final int[] free = new int[MOST_FREE];
    private final int[] price = new int[MOST_FREE];
    private final boolean[] goes = new boolean[MOST_FREE];
    private final int[] first;
    private final Subsets[] tables;
    private final long[][] joined;
    private final int[][] joinedFrom;
    private final int[] fixedBand;
    private int[] candidates = new int[64];
    private int frees;
    private int a;
    private int b;
    private int fixedLoad;
    private int fixedCount;
    private int lowest;
    private int highest;
    private int flipped;
    private long movePrice;

    PairSplit(Items items, Plan plan, SplittableRandom chance) {
        this.items = items;
        this.plan = plan;
        this.chance = chance;
        this.first = new int[items.bands + 2];
        this.fixedBand = new int[items.bands];
        this.tables = new Subsets[items.bands + 1];
        Arrays.setAll(tables, t -> new Subsets(chance));
        this.joined = new long[items.bands + 1][0];
        this.joinedFrom = new int[items.bands + 1][0];
    }

    /**
     * Finds a sharing and answers what it changes the objective by, with a price on each move; {@link #NONE} where there is none. With
     * some slack, any that is at most so much dearer than the best may be picked.
     */
    long find(int one, int other, long priceOfMove, long slack) {
        a = one;
        b = other;
        movePrice = priceOfMove;
        collect();
        if (frees == 0) {
            return NONE;
        }
        boolean found = solve(false, 0, slack);
        if (found && withinNumbers() == 0) {
            return change();
        }
        if (items.bands == 0) {
            return solve(true, 0, slack) && withinNumbers() == 0 ? change() : NONE;
        }
        return found && priced(slack) ? change() : NONE;
    }

    /** How many more families have moved once what was found last is carried out. */
    int moreMoves() {
        int more = 0;
        for (int k = 0; k < frees; k++) {
            more += items.moved(free[k], goes[k] ? a : b) - items.moved(free[k], plan.at[free[k]]);
        }
        if (flipped >= 0) {
            more += items.moved(flipped, a + b - plan.at[flipped]) - items.moved(flipped, plan.at[flipped]);
        }
        return more;
    }

    /** Carries out what was found last. */
    void apply() {
        for (int k = 0; k < frees; k++) {
            plan.move(free[k], goes[k] ? a : b);
        }
        if (flipped >= 0) {
            plan.move(flipped, a + b - plan.at[flipped]);
        }
    }

    private void collect() {
        int found = 0;
        int mixed = -1;
        int mixedSeen = 0;
        int all = plan.holds[a] + plan.holds[b];
        if (candidates.length < all) {
            candidates = new int[2 * all];
        }
        for (int k = 0; k < all; k++) {
            int item = k < plan.holds[a] ? plan.held[a][k] : plan.held[b][k - plan.holds[a]];
            if (items.suits(item, a) && items.suits(item, b)) {
                if (items.band[item] == Items.MIXED) {
                    mixed = chance.nextInt(++mixedSeen) == 0 ? item : mixed;
                } else {
                    candidates[found++] = item;
                }
            }
        }
        for (int k = 0; k < found && (k < MOST_FREE || found <= MOST_FREE); k++) {
            int swap = k + chance.nextInt(found - k);
            int item = candidates[swap];
            candidates[swap] = candidates[k];
            candidates[k] = item;
        }
        flipped = mixed >= 0 && chance.nextInt(3) == 0 ? mixed : -1;
        frees = 0;
        fixedLoad = plan.load[a];
        fixedCount = plan.count[a];
        for (int band = 0; band < items.bands; band++) {
            fixedBand[band] = plan.inBand[band][a];
        }
        for (int table = 0; table <= items.bands; table++) {
            first[table] = frees;
            for (int k = 0; k < Math.min(found, MOST_FREE); k++) {
                if (items.band[candidates[k]] == table - 1) {
                    free[frees++] = candidates[k];
                }
            }
        }
        first[items.bands + 1] = frees;
        for (int k = 0; k < frees; k++) {
            if (plan.at[free[k]] == a) {
                fix(free[k], -1);
            }
            price[k] = (int) clamp(dearer(free[k]));
        }
        if (flipped >= 0) {
            fix(flipped, plan.at[flipped] == a ? -1 : 1);
        }
    }

    private void fix(int item, int sign) {
        fixedLoad += sign * items.need[item];
        fixedCount += sign * items.size[item];
        for (int band = 0; band < items.bands; band++) {
            fixedBand[band] += sign * items.inBand(item, band);
        }
    }

    /** How much dearer in moves the item is with a than with b. */
    private long dearer(int item) {
        return items.cost(item, a) - items.cost(item, b) + movePrice * (items.moved(item, a) - items.moved(item, b));
    }

    private long clamp(long value) {
        long most = LARGEST_PRICE / Math.max(1, frees);
        return Math.max(-most, Math.min(most, value));
    }

    private boolean solve(boolean counting, int pricePerFamily, long slack) {
        window(slack);
        for (int table = 0; table <= items.bands; table++) {
            boolean rows = table > 0 || counting;
            tables[table].fill(
                    items, free, price, first[table], first[table + 1], rows, pricePerFamily, lowest, highest);
            collapse(table, rows);
            join(table);
        }
        long[] total = joined[items.bands];
        int width = length(items.bands);
        int pairLoad = plan.load[a] + plan.load[b];
        long best = DEAD;
        for (int x = 0; x < width; x++) {
            best = Math.min(best, total[x] + loads(fixedLoad + x, pairLoad));
        }
        if (best >= DEAD / 2) {
            return false;
        }
        int chosen = -1;
        int seen = 0;
        for (int x = 0; x < width; x++) {
            if (total[x] + loads(fixedLoad + x, pairLoad) <= best + slack && chance.nextInt(++seen) == 0) {
                chosen = x;
            }
        }
        trace(chosen);
        return true;
    }

    /** Without bands, the loads of a's free items outside which every sharing is dearer than the present one by more than the slack. */
    private void window(long slack) {
        lowest = 0;
        highest = Integer.MAX_VALUE;
        if (items.bands > 0) {
            return;
        }
        int pairLoad = plan.load[a] + plan.load[b];
        long most = loads(plan.load[a], pairLoad) + slack;
        int all = 0;
        for (int k = 0; k < frees; k++) {
            all += items.need[free[k]];
            most += (plan.at[free[k]] == a ? dearer(free[k]) : 0) - Math.min(0, dearer(free[k]));
        }
        if (flipped >= 0) {
            most += Math.abs(dearer(flipped));
        }
        while (lowest < all && loads(fixedLoad + lowest, pairLoad) > most) {
            lowest++;
        }
        highest = all;
        while (highest > lowest && loads(fixedLoad + highest, pairLoad) > most) {
            highest--;
        }
    }

    private long loads(long with, int pairLoad) {
        return items.weight[a] * with * with + items.weight[b] * (pairLoad - with) * (pairLoad - with);
    }

    private int length(int table) {
        int length = 1;
        for (int t = 0; t <= table; t++) {
            length += tables[t].width() - 1;
        }
        return length;
    }

    /** For each load that a can have from this table, the least price with the best number of families. */
    private void collapse(int table, boolean rows) {
        Subsets subsets = tables[table];
        if (!rows) {
            subsets.only(0);
            return;
        }
        for (int number = 0; number < subsets.rows(); number++) {
            subsets.row(number, table > 0 ? numbers(table - 1, number) : counts(number));
        }
    }

    private long numbers(int band, int number) {
        long with = (long) fixedBand[band] + number;
        long rest = plan.inBand[band][a] + plan.inBand[band][b] - with;
        if (with > items.bandMax[band][a] || rest > items.bandMax[band][b]) {
            return DEAD;
        }
        return items.bandWeight[band] * (items.weight[a] * with * with + items.weight[b] * rest * rest);
    }

    private long counts(int number) {
        int with = fixedCount + number;
        int rest = plan.count[a] + plan.count[b] - with;
        boolean fits = with >= items.min[a] && with <= items.max[a] && rest >= items.min[b] && rest <= items.max[b];
        return fits ? 0 : DEAD;
    }

    private void join(int table) {
        int width = length(table);
        if (joined[table].length < width) {
            joined[table] = new long[2 * width];
            joinedFrom[table] = new int[2 * width];
        }
        long[] into = joined[table];
        int[] from = joinedFrom[table];
        long[] more = tables[table].best();
        if (table == 0) {
            System.arraycopy(more, 0, into, 0, width);
            for (int x = 0; x < width; x++) {
                from[x] = x;
            }
            return;
        }
        long[] before = joined[table - 1];
        int befores = length(table - 1);
        Arrays.fill(into, 0, width, DEAD);
        for (int x = 0; x < tables[table].width(); x++) {
            if (more[x] >= DEAD / 2) {
                continue;
            }
            for (int y = 0; y < befores; y++) {
                long sum = before[y] + more[x];
                if (sum < into[x + y]) {
                    into[x + y] = sum;
                    from[x + y] = x;
                }
            }
        }
    }

    private void trace(int chosen) {
        int load = chosen;
        for (int table = items.bands; table >= 0; table--) {
            int part = joinedFrom[table][load];
            tables[table].trace(part, goes, first[table]);
            load -= part;
        }
    }

    /** Above 0 when a has too many or b too few, below 0 the other way round, 0 when all is well. */
    private int withinNumbers() {
        int with = fixedCount;
        for (int k = 0; k < frees; k++) {
            with += goes[k] ? items.size[free[k]] : 0;
        }
        int rest = plan.count[a] + plan.count[b] - with;
        if (with > items.max[a] || rest < items.min[b]) {
            return 1;
        }
        return with < items.min[a] || rest > items.max[b] ? -1 : 0;
    }

    /** Looks for a price on each family of a's, by halving, at which the numbers are within their limits. */
    private boolean priced(long slack) {
        int side = withinNumbers();
        int step = 4096;
        int tried = side * step;
        for (int round = 0; round < PRICE_ROUNDS; round++) {
            if (!solve(false, tried, slack)) {
                return false;
            }
            int now = withinNumbers();
            if (now == 0) {
                return true;
            }
            if (now == side && round < 2) {
                step *= 4;
                tried += side * step;
            } else {
                step /= 2;
                tried += now * step;
            }
        }
        return false;
    }

    private long change() {
        int pairLoad = plan.load[a] + plan.load[b];
        long change = -loads(plan.load[a], pairLoad);
        long with = fixedLoad;
        int[] bands = fixedBand.clone();
        for (int k = 0; k < frees; k++) {
            int item = free[k];
            boolean atA = plan.at[item] == a;
            if (atA != goes[k]) {
                change += goes[k] ? dearer(item) : -dearer(item);
            }
            if (goes[k]) {
                with += items.need[item];
                for (int band = 0; band < bands.length; band++) {
                    bands[band] += items.inBand(item, band);
                }
            }
        }
        if (flipped >= 0) {
            change += plan.at[flipped] == a ? -dearer(flipped) : dearer(flipped);
        }
        change += loads(with, pairLoad);
        for (int band = 0; band < bands.length; band++) {
            long now = numbers(band, bands[band] - fixedBand[band]);
            if (now == DEAD) {
                return NONE;
            }
            change += now - numbers(band, plan.inBand[band][a] - fixedBand[band]);
        }
        return change;
    }
}
