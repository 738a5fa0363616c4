package org.keepwell.caseload.solver;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * The bound with a price for each need instead of one for each point: families of one need are alike but for who may have them, and
 * together practitioners have exactly as many of each need as there are. So the sum of every practitioner's least ({@link NeedShares})
 * plus what all families pay is below every assignment, whatever the prices. It sees what one price cannot: that small families, which
 * fill gaps, are few, and that needs with few values do not make up every load.
 */
final class NeedPrices {

    private final Items items;
    private final NeedShares shares;
    private final long unit;
    private final long[] number;
    private final int[] needs;
    private final long point;
    private final long move;
    private final long[] leasts;
    private final long[] bestLeasts;
    private long[] best;
    private long bestValue = Long.MIN_VALUE;
    private long added;

    /** Starts from what one price for each point has proven. */
    NeedPrices(Items items, int[][] own, Prices from) {
        this.items = items;
        this.unit = unit(items, from);
        this.shares = new NeedShares(items, own, unit);
        this.point = from.load / (from.unit / unit);
        this.move = from.move / (from.unit / unit);
        int heaviest = Arrays.stream(items.instance.need()).max().orElse(1);
        this.number = new long[heaviest + 1];
        for (int need : items.instance.need()) {
            number[need]++;
        }
        int present = 0;
        int[] found = new int[heaviest];
        for (int need = 1; need <= heaviest; need++) {
            if (number[need] > 0) {
                found[present++] = need;
            }
        }
        this.needs = Arrays.copyOf(found, present);
        this.leasts = new long[items.practitioners];
        this.bestLeasts = new long[items.practitioners];
        this.best = new long[heaviest + 1];
    }

    /** Fine enough for prices and coarse enough for tables of ints. */
    private static long unit(Items items, Prices from) {
        long most = Arrays.stream(items.instance.moveCost()).max().orElse(0) + from.move / from.unit + 1;
        long unit = Math.min(from.unit, 256);
        while (unit > 1 && most * unit * 64 > 1 << 27) {
            unit >>= 1;
        }
        return unit;
    }

    /** Looks for better prices. */
    void raise(int rounds, BooleanSupplier over) {
        double[] start = new double[needs.length];
        for (int k = 0; k < needs.length; k++) {
            start[k] = best[needs[k]];
        }
        Ascent.climb((point, slope) -> value(point, slope, over), start, 1.0 * unit, rounds, over);
    }

    private double value(double[] prices, double[] slope, BooleanSupplier over) {
        long[] more = new long[number.length];
        for (int k = 0; k < needs.length; k++) {
            more[needs[k]] = Math.max(-(1 << 20), Math.min(1 << 20, Math.round(prices[k])));
        }
        shares.pay(point, move, more);
        long sum = move > 0 ? -move * items.instance.maxMoves() : 0;
        for (int need : needs) {
            sum += (point * need + more[need]) * number[need];
        }
        for (int k = 0; k < needs.length; k++) {
            slope[k] = number[needs[k]];
        }
        for (int i = 0; i < leasts.length; i++) {
            if (over.getAsBoolean()) {
                return Double.NEGATIVE_INFINITY;
            }
            leasts[i] = shares.least(i);
            sum += leasts[i];
            for (int k = 0; k < needs.length; k++) {
                slope[k] -= shares.chosen[needs[k]];
            }
        }
        if (sum > bestValue) {
            bestValue = sum;
            best = more;
            System.arraycopy(leasts, 0, bestLeasts, 0, leasts.length);
        }
        return sum;
    }

    /** Chooses loads together so that they come out at exactly the families' points. */
    void settleLoads(long objective, BooleanSupplier over) {
        long gap = (objective - 1) * unit + 1 - bestValue;
        shares.pay(point, move, best);
        long points = 0;
        for (int need : needs) {
            points += need * number[need];
        }
        added = Math.max(added, LoadSums.least(items.practitioners, i -> shares.surplus(i, gap), points, gap, over));
    }

    long bound() {
        return Math.max(0, Math.ceilDiv(bestValue + added, unit));
    }

    /** By how much this practitioner's part of the plan is dearer than the least it could be, in 1/unit. */
    long regret(Plan plan, int i) {
        long cost = (plan.own(i) + plan.gonePrice[i]) * unit + move * plan.gone[i] - point * plan.load[i];
        for (int k = 0; k < plan.holds[i]; k++) {
            for (int family : items.members[plan.held[i][k]]) {
                cost -= best[items.instance.need()[family]];
            }
        }
        return cost - bestLeasts[i];
    }
}
