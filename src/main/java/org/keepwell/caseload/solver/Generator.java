package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Makes instances for benchmarks and tests, the same for the same seed on every machine.
 *
 * <p>The ordinary kind: contracted time 10, 8, 6, 5 or 4 tenths in the proportions 38 : 21 : 23 : 7 : 11. Need 1..16 in the proportions
 * of {@link #NEEDS}. Fifteen families in a hundred are new; the others have a practitioner, drawn by contracted time times a factor
 * from 0.55 to 1.45, for 1..36 months, and leaving costs 150 and 25 for each month. Each practitioner is unsuitable for a family
 * with chance 1 in 20, never the present one. Numbers lie within a quarter of the average for the contracted time.
 *
 * <p>The hard kind: need 4, 6, 10 or 15, equally often; three new in a hundred; unsuitable with chance 6 in 10; numbers within 12 in a
 * hundred of the average.
 */
public final class Generator {

    private static final int[] TENTHS = {10, 8, 6, 5, 4};
    private static final int[] TENTHS_WEIGHTS = {38, 21, 23, 7, 11};

    /** How many families in a thousand have need 1, 2, … 16. */
    private static final int[] NEEDS = {36, 105, 143, 154, 130, 104, 84, 65, 50, 38, 30, 18, 16, 12, 9, 6};

    private static final int[] HARD_NEEDS = {4, 6, 10, 15};

    private final Kind kind;
    private final int practitioners;
    private final int families;
    private final long seed;
    private long state;

    /** How hard an instance is to solve well. */
    public enum Kind {
        ORDINARY,
        HARD
    }

    private Generator(Kind kind, int practitioners, int families, long seed) {
        this.kind = kind;
        this.practitioners = practitioners;
        this.families = families;
        this.seed = seed;
        this.state = seed * 0x9E3779B97F4A7C15L + (kind == Kind.HARD ? 1 : 0);
    }

    /** An instance whose limits can be met. */
    public static Instance instance(Kind kind, int practitioners, int families, long seed) {
        Generator generator = new Generator(kind, practitioners, families, seed);
        Instance made = generator.make();
        while (Feasibility.place(made).isEmpty()) {
            made = generator.make();
        }
        return made;
    }

    /** The same instance with bands of need as the product sets them: light touch to 3, regular to 7, a lot to 11, most to 16. */
    public static Instance withBands(Instance plain) {
        int count = plain.practitioners();
        List<Band> bands = List.of(
                Band.unlimited("light touch", 1, 3, 2, count),
                Band.unlimited("regular", 4, 7, 5, count),
                Band.unlimited("a lot", 8, 11, 15, count),
                Band.unlimited("most", 12, 16, 40, count));
        return new Instance(
                plain.name() + "-bands",
                plain.fteTenths(),
                plain.minFamilies(),
                plain.maxFamilies(),
                plain.need(),
                plain.current(),
                plain.moveCost(),
                plain.forbidden(),
                bands,
                plain.maxMoves(),
                plain.together());
    }

    private Instance make() {
        boolean hard = kind == Kind.HARD;
        int[] tenths = IntStream.range(0, practitioners)
                .map(_ -> TENTHS[drawn(TENTHS_WEIGHTS)])
                .toArray();
        int[] need = IntStream.range(0, families)
                .map(_ -> hard ? HARD_NEEDS[below(HARD_NEEDS.length)] : 1 + drawn(NEEDS))
                .toArray();
        int[] current = present(tenths, hard ? 3 : 15);
        int[] cost = IntStream.of(current)
                .map(present -> present < 0 ? 0 : 150 + 25 * (1 + below(36)))
                .toArray();
        double spread = hard ? 0.12 : 0.25;
        double perTenth = families / (double) IntStream.of(tenths).sum();
        return new Instance(
                "%s-%dx%d-s%d".formatted(hard ? "hard" : "ordinary", practitioners, families, seed),
                tenths,
                IntStream.of(tenths)
                        .map(t -> (int) Math.floor(t * perTenth * (1 - spread)))
                        .toArray(),
                IntStream.of(tenths)
                        .map(t -> (int) Math.ceil(t * perTenth * (1 + spread)))
                        .toArray(),
                need,
                current,
                cost,
                forbidden(current, hard ? 60 : 5),
                List.of(),
                Instance.UNLIMITED_MOVES,
                List.of());
    }

    private int[] present(int[] tenths, int newInHundred) {
        int[] weights = IntStream.of(tenths).map(t -> t * (55 + below(91))).toArray();
        int[] current = new int[families];
        Arrays.setAll(current, _ -> below(100) < newInHundred ? -1 : drawn(weights));
        return current;
    }

    private int[][] forbidden(int[] current, int inHundred) {
        int[][] forbidden = new int[families][];
        for (int family = 0; family < families; family++) {
            List<Integer> unsuitable = new ArrayList<>();
            for (int i = 0; i < practitioners; i++) {
                if (below(100) < inHundred && i != current[family]) {
                    unsuitable.add(i);
                }
            }
            forbidden[family] = unsuitable.stream().mapToInt(Integer::intValue).toArray();
        }
        return forbidden;
    }

    private int drawn(int[] weights) {
        int point = below(IntStream.of(weights).sum());
        int drawn = 0;
        while (point >= weights[drawn]) {
            point -= weights[drawn++];
        }
        return drawn;
    }

    /** SplitMix64 (Steele, Lea and Flood 2014): written out, so that no library's change can change an instance. */
    private int below(int limit) {
        state += 0x9E3779B97F4A7C15L;
        long mixed = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return (int) Long.remainderUnsigned(mixed ^ (mixed >>> 31), limit);
    }
}
