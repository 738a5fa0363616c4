package org.keepwell.caseload.solver;

import java.util.Arrays;

/**
 * What one more point of load, one more family of a band and one more move are worth. Whole numbers of {@code 1/unit}, so that a bound
 * made from them is exact.
 */
final class Prices {

    final long unit;
    long load;
    final long[] band;
    long move;

    Prices(long unit, int bands) {
        this.unit = unit;
        this.band = new long[bands];
    }

    Prices copy() {
        Prices copy = new Prices(unit, band.length);
        copy.load = load;
        copy.move = move;
        System.arraycopy(band, 0, copy.band, 0, band.length);
        return copy;
    }

    @Override
    public String toString() {
        return "%d %s %d of 1/%d".formatted(load, Arrays.toString(band), move, unit);
    }
}
