package org.keepwell.caseload.solver;

import java.util.Arrays;

/**
 * What a practitioner keeps where there are bands. For every load and number that the kept families of one band can have, a table holds
 * the least price of the others' leaving. Anything may be added to what is kept: any load, any number in a band up to its limit. Bands
 * meet only in the load, so tables are joined by load alone. That no more are kept than the practitioner may have is put into the tables
 * as a price on each one kept, sought by halving; whatever that price, what follows is no more than the least.
 */
final class KeptByBand extends Kept {

    private static final long LARGEST = 4_000_000;
    private static final int PRICE_ROUNDS = 14;

    private final int[] bandOf;
    private final long[][] price;
    private final long[][] stays;
    private final int[] widths;

    /** How many the last choice kept. */
    private int number;

    KeptByBand(Items items, int practitioner, int[] own, long unit, long movePrice) {
        super(items, practitioner, own, unit, movePrice);
        this.bandOf = new int[families.length];
        int tables = items.bands + 1;
        this.price = new long[tables][];
        this.stays = new long[tables][];
        this.widths = new int[tables];
        for (int k = 0; k < families.length; k++) {
            bandOf[k] = items.instance.band(families[k]);
        }
        for (int table = 0; table < tables; table++) {
            fill(table);
        }
    }

    /** Table {@code b + 1} is of band b, with rows by number; table 0 is of families in no band, one row. */
    private void fill(int table) {
        int total = 0;
        int many = 0;
        for (int k = 0; k < families.length; k++) {
            if (bandOf[k] == table - 1) {
                total += need(k);
                many++;
            }
        }
        int width = total + 1;
        int rows = many + 1;
        widths[table] = width;
        if ((long) width * rows * many > LARGEST) {
            widths[table] = -1;
            return;
        }
        long[] best = new long[width * rows];
        long[] mask = masked ? new long[width * rows] : new long[0];
        Arrays.fill(best, NEVER);
        best[0] = 0;
        int reached = 0;
        for (int k = 0; k < families.length; k++) {
            if (bandOf[k] != table - 1) {
                continue;
            }
            int shift = need(k) + width;
            long leaves = leaving(families[k]);
            reached += shift;
            for (int state = reached; state >= 0; state--) {
                long goes = best[state] < NEVER ? best[state] + leaves : NEVER;
                if (state >= shift && best[state - shift] <= goes) {
                    best[state] = best[state - shift];
                    if (masked) {
                        mask[state] = mask[state - shift] | 1L << k;
                    }
                } else {
                    best[state] = goes;
                }
            }
        }
        price[table] = best;
        stays[table] = mask;
    }

    @Override
    long choose(Prices prices) {
        for (int width : widths) {
            if (width < 0) {
                return unbounded(prices);
            }
        }
        long least = choose(prices, 0);
        if (families.length <= items.max[practitioner] || number <= items.max[practitioner]) {
            return least;
        }
        long low = 0;
        long high = unit << 12;
        long best = 0;
        for (int round = 0; round < PRICE_ROUNDS; round++) {
            long each = low + (high - low) / 2;
            long value = choose(prices, each);
            if (value > least) {
                least = value;
                best = each;
            }
            if (number > items.max[practitioner]) {
                low = each;
            } else {
                high = each;
            }
        }
        choose(prices, best);
        return least;
    }

    /** The least with a price on each family kept beyond the most that may be. */
    private long choose(Prices prices, long each) {
        long[] joined = {0};
        int[][] from = new int[items.bands + 1][];
        int[][] row = new int[items.bands + 1][];
        for (int table = 0; table <= items.bands; table++) {
            long[] cheapest = new long[widths[table]];
            row[table] = new int[widths[table]];
            collapse(table, prices, each, cheapest, row[table]);
            long[] next = new long[joined.length + cheapest.length - 1];
            from[table] = new int[next.length];
            Arrays.fill(next, NEVER);
            for (int more = 0; more < cheapest.length; more++) {
                if (cheapest[more] >= NEVER) {
                    continue;
                }
                for (int before = 0; before < joined.length; before++) {
                    long sum = joined[before] + cheapest[more];
                    if (joined[before] < NEVER && sum < next[before + more]) {
                        next[before + more] = sum;
                        from[table][before + more] = more;
                    }
                }
            }
            joined = next;
        }
        long least = NEVER;
        int at = 0;
        for (int kept = 0; kept < joined.length; kept++) {
            if (joined[kept] < NEVER) {
                int with = loadFrom(kept, prices);
                long value = joined[kept] + ownLoad(with, prices);
                if (value < least) {
                    least = value;
                    at = kept;
                    load = with;
                }
            }
        }
        trace(at, from, row, prices);
        return least - each * items.max[practitioner];
    }

    private void collapse(int table, Prices prices, long each, long[] cheapest, int[] row) {
        int width = widths[table];
        Arrays.fill(cheapest, NEVER);
        int band = table - 1;
        for (int number = 0; number * width < price[table].length; number++) {
            long numbers = each * number;
            if (band >= 0) {
                int with = numberFrom(band, number, prices);
                if (with < number) {
                    break;
                }
                numbers += ownNumber(band, with, prices);
            }
            for (int x = 0; x < width; x++) {
                long value = price[table][number * width + x];
                if (value < NEVER && value + numbers < cheapest[x]) {
                    cheapest[x] = value + numbers;
                    row[x] = number;
                }
            }
        }
    }

    private void trace(int at, int[][] from, int[][] row, Prices prices) {
        long mask = 0;
        int rest = at;
        number = 0;
        for (int table = items.bands; table >= 0; table--) {
            int part = from[table][rest];
            int many = row[table][part];
            number += many;
            if (masked) {
                mask |= stays[table][many * widths[table] + part];
            }
            if (table > 0) {
                inBand[table - 1] = numberFrom(table - 1, many, prices);
            }
            rest -= part;
        }
        kept(mask);
    }

    /** A caseload too large for a table: leaving is taken to be free, which is less than it is. */
    private long unbounded(Prices prices) {
        load = loadFrom(0, prices);
        long least = ownLoad(load, prices);
        for (int band = 0; band < items.bands; band++) {
            inBand[band] = numberFrom(band, 0, prices);
            least += ownNumber(band, inBand[band], prices);
        }
        kept(-1);
        return least;
    }

    /** The best load that is no less than what is kept. */
    private int loadFrom(int kept, Prices prices) {
        if (items.max[practitioner] == 0) {
            return 0;
        }
        return (int) Math.max(kept, vertex(prices.load, weight));
    }

    /** The best number in a band that is no less than what is kept and within the band's limit; below what is kept where none is. */
    private int numberFrom(int band, int kept, Prices prices) {
        int most = Math.min(items.bandMax[band][practitioner], items.max[practitioner]);
        long free = items.bandWeight[band] == 0
                ? prices.band[band] > 0 ? items.instance.families() : 0
                : vertex(prices.band[band], weight * items.bandWeight[band]);
        return (int) Math.min(most, Math.max(kept, free));
    }

    private long ownNumber(int band, long with, Prices prices) {
        return (unit * weight * items.bandWeight[band] * with - prices.band[band]) * with;
    }
}
