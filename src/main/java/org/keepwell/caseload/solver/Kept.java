package org.keepwell.caseload.solver;

import java.util.Arrays;

/**
 * One practitioner's side of the bound: an exact knapsack over which of their own present families they keep.
 *
 * <p>Every assignment leaves the practitioner with some of their own families, pays for the others' leaving, and adds something. Here the
 * least is taken over every choice of what is kept and over anything added that the limits on numbers allow, whoever it may be, so no
 * assignment has less. Two forms: {@link KeptByNumber} without bands, {@link KeptByBand} with.
 */
abstract class Kept {

    static final long NEVER = Long.MAX_VALUE / 4;

    final Items items;
    final int practitioner;
    final long unit;
    final long weight;
    final int[] families;
    final boolean masked;
    final int forcedGone;
    private final long movePrice;
    private final long forced;

    /** What the last {@link #least} was reached with. */
    int load;

    final int[] inBand;
    int gone;

    /** Which of {@link #families} stay, a bit for each; only where there are few enough. */
    long keeps;

    Kept(Items items, int practitioner, int[] own, long unit, long movePrice) {
        this.items = items;
        this.practitioner = practitioner;
        this.unit = unit;
        this.movePrice = movePrice;
        this.weight = items.weight[practitioner];
        this.families = Arrays.stream(own).filter(this::mayStay).toArray();
        this.masked = families.length <= 64;
        this.inBand = new int[items.bands];
        this.forced = Arrays.stream(own)
                .filter(family -> !mayStay(family))
                .mapToLong(this::leaving)
                .sum();
        this.forcedGone = own.length - families.length;
    }

    private boolean mayStay(int family) {
        return items.max[practitioner] > 0 && items.instance.suits(family, practitioner);
    }

    final long leaving(int family) {
        return items.instance.moveCost()[family] * unit + movePrice;
    }

    final int need(int k) {
        return items.instance.need()[families[k]];
    }

    /** The least of own cost and leaving, less what the prices pay, in 1/unit. */
    final long least(Prices prices) {
        return choose(prices) + forced;
    }

    abstract long choose(Prices prices);

    final long ownLoad(long with, Prices prices) {
        return (unit * weight * with - prices.load) * with;
    }

    /** The whole number n ≥ 0 with the least {@code unit·w·n² − p·n}. */
    final long vertex(long paid, long weighted) {
        long steep = unit * weighted;
        return Math.max(0, Math.floorDiv(paid + steep, 2 * steep));
    }

    /** Whether the family at this place of {@link #families} stays in the last choice; always where there are too many to tell. */
    final boolean staysIn(int index) {
        return !masked || (keeps & 1L << index) != 0;
    }

    final void kept(long mask) {
        keeps = mask;
        gone = forcedGone + (masked ? families.length - Long.bitCount(mask) : 0);
    }
}
