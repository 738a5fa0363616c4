package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** Instances small enough to try every assignment. */
final class TinyInstances {

    private final Random random;

    TinyInstances(long seed) {
        this.random = new Random(seed);
    }

    /** Two to four practitioners, two to six families, any of the limits there are; often impossible. */
    Instance next() {
        int practitioners = 2 + random.nextInt(3);
        int families = 2 + random.nextInt(5);
        int[] most = numbers(practitioners, () -> random.nextInt(4));
        int[] fewest = IntStream.of(most)
                .map(limit -> random.nextInt(Math.min(3, limit + 1)))
                .toArray();
        List<int[]> together = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            together.add(new int[] {0, 1});
        }
        if (families > 4 && random.nextInt(3) == 0) {
            together.add(new int[] {2, 3, 4});
        }
        return new Instance(
                "tiny",
                numbers(practitioners, () -> 4 + random.nextInt(7)),
                fewest,
                most,
                numbers(families, () -> 1 + random.nextInt(16)),
                numbers(families, () -> random.nextInt(practitioners + 1) - 1),
                numbers(families, () -> 25 * random.nextInt(40)),
                forbidden(families, practitioners),
                bands(practitioners),
                random.nextInt(3) == 0 ? random.nextInt(4) : Instance.UNLIMITED_MOVES,
                together);
    }

    private int[][] forbidden(int families, int practitioners) {
        return IntStream.range(0, families)
                .mapToObj(_ -> IntStream.range(0, practitioners)
                        .filter(_ -> random.nextInt(4) == 0)
                        .toArray())
                .toArray(int[][]::new);
    }

    private List<Band> bands(int practitioners) {
        if (random.nextBoolean()) {
            return List.of();
        }
        return List.of(
                Band.unlimited("light", 1, 5, 3, practitioners),
                new Band("most", 11, 16, 40, numbers(practitioners, () -> random.nextInt(3))));
    }

    private static int[] numbers(int length, java.util.function.IntSupplier each) {
        return IntStream.generate(each).limit(length).toArray();
    }

    /** Whether any assignment at all keeps every limit. */
    static boolean canBeMet(Instance instance) {
        boolean[] met = {false};
        every(
                instance,
                assignment -> met[0] |= Recount.broken(instance, assignment).isEmpty());
        return met[0];
    }

    static void every(Instance instance, Consumer<int[]> look) {
        int[] assignment = new int[instance.families()];
        int all = (int) Math.pow(instance.practitioners(), instance.families());
        for (int number = 0; number < all; number++) {
            int rest = number;
            for (int family = 0; family < assignment.length; family++) {
                assignment[family] = rest % instance.practitioners();
                rest /= instance.practitioners();
            }
            look.accept(assignment);
        }
    }
}
