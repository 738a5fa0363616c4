package org.keepwell.caseload.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ZonesTest {

    private static final Path PUBLISHED = Path.of("src/test/resources/bnwp");

    @ParameterizedTest
    @MethodSource("published")
    void provesThePublishedOptimum(String name, long optimum) throws IOException {
        ZonedInstance instance = (ZonedInstance) Reading.file(PUBLISHED.resolve(name + ".txt"));
        Answer answer = Solver.solve(instance, Effort.seconds(60), Watch.NONE);
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
        assertThat(answer.objective()).isEqualTo(optimum).isEqualTo(answer.bound());
        assertThat(recounted(instance, answer.assignment())).isEqualTo(optimum);
    }

    @Test
    void findsWhatTryingEverythingFinds() {
        Random random = new Random(8);
        int possible = 0;
        for (int n = 0; n < 400; n++) {
            List<int[]> zones = new ArrayList<>();
            for (int zone = 0; zone <= random.nextInt(2); zone++) {
                zones.add(IntStream.generate(() -> 1 + random.nextInt(30))
                        .limit(1 + random.nextInt(4))
                        .toArray());
            }
            int fewest = random.nextInt(2);
            var instance = new ZonedInstance(
                    "tiny",
                    1 + random.nextInt(4),
                    fewest,
                    fewest + 1 + random.nextInt(3),
                    30 + random.nextInt(60),
                    zones);
            long least = leastOfAll(instance);
            Answer answer = Solver.solve(instance, Effort.seconds(60), Watch.NONE);
            if (least < 0) {
                assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
                assertThat(answer.reason()).isNotBlank();
            } else {
                possible++;
                assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
                assertThat(answer.objective()).isEqualTo(least);
                assertThat(recounted(instance, answer.assignment())).isEqualTo(least);
            }
        }
        assertThat(possible).isBetween(50, 350);
    }

    @Test
    void saysWhichLimitsClash() {
        assertThat(reason(2, 1, 2, 50, new int[] {60}))
                .isEqualTo("Zone 1 has a patient of 60; the greatest workload is 50.");
        assertThat(reason(2, 1, 2, 500, new int[] {10, 10, 10}, new int[] {10}))
                .isEqualTo("Zones of 3 and 1 patients need 3 nurses with at most 2 patients each, and there are 2.");
        assertThat(reason(3, 2, 3, 500, new int[] {10, 10, 10}, new int[] {10}))
                .isEqualTo(
                        "Zones of 3 and 1 patients leave work for 1 nurses with at least 2 patients each, and there are 3.");
        assertThat(reason(2, 1, 4, 29, new int[] {10, 10, 10, 10, 10}))
                .startsWith("These limits clash: a greatest workload of 29, for 2 nurses in zones of 5 patients.");
        assertThat(reason(2, 2, 3, 50, new int[] {48, 10, 10, 10}))
                .startsWith("These limits clash: at least 2 patients a nurse; a greatest workload of 50, for 2 nurses");
    }

    @Test
    void answersZonesTooLargeToProveWithABound() {
        Random random = new Random(2);
        List<int[]> zones = List.of(
                IntStream.generate(() -> 5 + random.nextInt(50)).limit(90).toArray(),
                IntStream.generate(() -> 5 + random.nextInt(50)).limit(70).toArray());
        var instance = new ZonedInstance("large", 60, 1, 5, 200, zones);
        Answer answer = Solver.solve(instance, Effort.seconds(60), Watch.NONE);
        assertThat(answer.bound()).isPositive().isLessThanOrEqualTo(answer.objective());
        assertThat(recounted(instance, answer.assignment())).isEqualTo(answer.objective());
        assertThat(answer.objective()).isLessThan(answer.bound() * 11 / 10);
    }

    static Stream<Object[]> published() throws IOException {
        return Files.readAllLines(PUBLISHED.resolve("OPTIMA.csv")).stream()
                .skip(1)
                .map(line -> line.split(","))
                .map(fields -> new Object[] {fields[0], Long.parseLong(fields[4])});
    }

    private static String reason(int nurses, int fewest, int most, int maxLoad, int[]... zones) {
        var instance = new ZonedInstance("clash", nurses, fewest, most, maxLoad, List.of(zones));
        return Solver.solve(instance, Effort.seconds(10), Watch.NONE).reason();
    }

    /** The cost by plain recount; -1 where a limit is broken. */
    private static long recounted(ZonedInstance instance, int[] assignment) {
        return Recount.broken(instance, assignment).isEmpty() ? Recount.objective(instance, assignment) : -1;
    }

    private static long leastOfAll(ZonedInstance instance) {
        int[] assignment = new int[instance.families()];
        long least = -1;
        for (int number = 0; number < Math.pow(instance.practitioners(), instance.families()); number++) {
            int rest = number;
            for (int family = 0; family < assignment.length; family++) {
                assignment[family] = rest % instance.practitioners();
                rest /= instance.practitioners();
            }
            long cost = recounted(instance, assignment);
            least = cost >= 0 && (least < 0 || cost < least) ? cost : least;
        }
        return least;
    }
}
