package org.keepwell.caseload.solver;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A number that no assignment can cost less than, and the prices that prove it.
 *
 * <p>All loads together are the families' points, all numbers in a band are the band's families, and no more families move than may.
 * Whatever price is put on a point, on a family of a band and (from 0 up) on a move, any assignment therefore costs at least: the sum,
 * over practitioners, of the least that one of them can have in own cost and own families' leaving less what the prices pay ({@link
 * Kept}), plus the prices times the totals. The prices sought here make that as large as they can. The sum is in whole numbers of
 * 1/unit and rounded up at the end, since costs are whole.
 */
final class PriceBound {

    private final Items items;
    private final Watch watch;
    private final int[][] own;
    private final @Nullable Kept[] kept;
    private final long unit;
    private final long points;
    private final long[] number;
    private final long[] leasts;

    private Prices best;
    private long bestValue = Long.MIN_VALUE;
    private long added;
    private long pricedAt;
    private boolean whole;
    private long loads;
    private long gones;
    private final long[] numbers;

    PriceBound(Items items, Watch watch) {
        this.items = items;
        this.watch = watch;
        Instance instance = items.instance;
        this.own = own(instance);
        this.kept = new Kept[items.practitioners];
        this.points = Arrays.stream(instance.need()).asLongStream().sum();
        this.number = new long[items.bands];
        for (int family = 0; family < instance.families(); family++) {
            if (instance.band(family) >= 0) {
                number[instance.band(family)]++;
            }
        }
        this.numbers = new long[items.bands];
        this.leasts = new long[items.practitioners];
        this.unit = unit();
        this.best = new Prices(unit, items.bands);
    }

    private static int[][] own(Instance instance) {
        int[] size = new int[instance.practitioners()];
        for (int current : instance.current()) {
            if (current >= 0) {
                size[current]++;
            }
        }
        int[][] own = new int[size.length][];
        Arrays.setAll(own, i -> new int[size[i]]);
        for (int family = instance.families() - 1; family >= 0; family--) {
            int current = instance.current()[family];
            if (current >= 0) {
                own[current][--size[current]] = family;
            }
        }
        return own;
    }

    /** The finest unit in which nothing here can overflow. */
    private long unit() {
        double largest = 1;
        for (int i = 0; i < items.practitioners; i++) {
            double load = 4.0 * points / items.practitioners + 64;
            for (int family : own[i]) {
                load += items.instance.need()[family];
                largest += items.instance.moveCost()[family];
            }
            double weighted = items.weight[i];
            for (long weight : items.bandWeight) {
                weighted += (double) items.weight[i] * weight;
            }
            largest += 120 * load * load + weighted * (own[i].length + 64.0) * (own[i].length + 64.0);
        }
        long unit = 1L << 20;
        while (unit > 1 && largest * unit > 1L << 58) {
            unit >>= 1;
        }
        return unit;
    }

    /** The sum at these prices, in 1/unit; leaves behind what the practitioners chose. */
    private long value(Prices prices) {
        whole = true;
        boolean anew = prices.move != pricedAt;
        pricedAt = prices.move;
        loads = 0;
        gones = 0;
        Arrays.fill(numbers, 0);
        long sum = prices.load * points;
        for (int band = 0; band < items.bands; band++) {
            sum += prices.band[band] * number[band];
        }
        if (prices.move > 0) {
            sum -= prices.move * items.instance.maxMoves();
        }
        for (int i = 0; i < kept.length; i++) {
            if (watch.stopped()) {
                pricedAt = -1;
                whole = false;
                return Long.MIN_VALUE;
            }
            Kept each = kept[i];
            if (anew || each == null) {
                each = items.bands == 0
                        ? new KeptByNumber(items, i, own[i], unit, prices.move)
                        : new KeptByBand(items, i, own[i], unit, prices.move);
                kept[i] = each;
            }
            leasts[i] = each.least(prices);
            sum += leasts[i];
            loads += each.load;
            gones += each.gone;
            for (int band = 0; band < items.bands; band++) {
                numbers[band] += each.inBand[band];
            }
        }
        if (sum > bestValue) {
            bestValue = sum;
            best = prices.copy();
        }
        return sum;
    }

    /** Looks for the best prices until they cannot be better or the time is over. */
    void raise(long deadline) {
        Prices prices = new Prices(unit, items.bands);
        double thirds = 0;
        for (int i = 0; i < items.practitioners; i++) {
            thirds += items.max[i] == 0 ? 0 : 1.0 / items.weight[i];
        }
        thirds = Math.max(thirds, 1e-9);
        prices.load = (long) (2 * unit * points / thirds);
        for (int band = 0; band < items.bands; band++) {
            prices.band[band] = (long) (2 * unit * items.bandWeight[band] * number[band] / thirds);
        }
        settle(prices, thirds, deadline);
        if (items.instance.maxMoves() >= 0 && gones > items.instance.maxMoves()) {
            limitMoves(thirds, deadline);
        }
        value(best.copy());
    }

    /** The price of a move at which as many move as may, by halving. */
    private void limitMoves(double thirds, long deadline) {
        long low = 0;
        long high = 64 * Math.max(1, best.load);
        for (int round = 0; round < 24 && high - low > Math.max(1, unit / 64) && !over(deadline); round++) {
            long middle = low + (high - low) / 2;
            Prices prices = best.copy();
            prices.move = middle;
            settle(prices, thirds, deadline);
            if (gones > items.instance.maxMoves()) {
                low = middle;
            } else {
                high = middle;
            }
        }
    }

    private boolean over(long deadline) {
        return System.nanoTime() > deadline || watch.stopped();
    }

    private void settle(Prices prices, double thirds, long deadline) {
        halve(prices, deadline);
        if (items.bands == 0) {
            return;
        }
        double part = 0.7;
        long from = value(prices);
        for (int round = 0; round < 60 && !over(deadline); round++) {
            Prices next = prices.copy();
            next.load += (long) (part * 2 * unit * (points - loads) / thirds);
            for (int band = 0; band < items.bands; band++) {
                next.band[band] +=
                        (long) (part * 2 * unit * items.bandWeight[band] * (number[band] - numbers[band]) / thirds);
            }
            long to = value(next);
            if (to > from) {
                prices = next;
                from = to;
            } else {
                part *= 0.8;
                prices = next;
                from = to;
            }
        }
        halve(best.copy(), deadline);
    }

    /** The best price of a point, all else as it is: what is chosen grows with it, so halving finds it. */
    private void halve(Prices prices, long deadline) {
        long low = 0;
        long high = Math.max(unit, 2 * prices.load);
        prices.load = high;
        while (value(prices) > Long.MIN_VALUE && loads < points && high < Long.MAX_VALUE / (8 * points + 8)) {
            low = high;
            high *= 2;
            prices.load = high;
        }
        while (high - low > 1 && !over(deadline)) {
            prices.load = low + (high - low) / 2;
            value(prices);
            if (loads < points) {
                low = prices.load;
            } else if (loads > points) {
                high = prices.load;
            } else {
                return;
            }
        }
    }

    /** No assignment costs less. */
    long bound() {
        return bestValue == Long.MIN_VALUE ? 0 : Math.max(0, Math.ceilDiv(bestValue + added, unit));
    }

    /**
     * Raises the bound towards what the plan costs by choosing loads that come out at exactly the families' points: see {@link LoadSums}.
     */
    void settleLoads(long objective, BooleanSupplier over) {
        if (items.bands == 0 && whole && objective > bound()) {
            long gap = (objective - 1) * unit + 1 - bestValue;
            added = Math.max(added, LoadSums.least(kept.length, i -> surplus(i, gap), points, gap, over));
        }
    }

    private long[] surplus(int i, long gap) {
        return ((KeptByNumber) Objects.requireNonNull(kept[i])).surplus(best, gap);
    }

    Prices prices() {
        return best;
    }

    /** For each practitioner their present families. */
    int[][] own() {
        return own;
    }

    /** What the practitioner chose at the best prices; null when stopped before. */
    @Nullable
    Kept kept(int practitioner) {
        return kept[practitioner];
    }

    /**
     * By how much this practitioner's part of the plan is dearer than the least it could be, in 1/unit; the plan's gap is the sum of
     * these, and of moves that are paid for and not used.
     */
    long regret(Plan plan, int i) {
        long cost = (plan.own(i) + plan.gonePrice[i]) * unit + best.move * plan.gone[i] - best.load * plan.load[i];
        for (int band = 0; band < items.bands; band++) {
            cost -= best.band[band] * plan.inBand[band][i];
        }
        return cost - leasts[i];
    }
}
