package org.keepwell.caseload.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keepwell.caseload.solver.Generator.Kind;

class GeneratorTest {

    @Test
    void makesTheSameInstanceForTheSameSeed() {
        Instance one = Generator.instance(Kind.ORDINARY, 30, 400, 7);
        assertThat(Generator.instance(Kind.ORDINARY, 30, 400, 7))
                .usingRecursiveComparison()
                .isEqualTo(one);
        assertThat(Generator.instance(Kind.ORDINARY, 30, 400, 8).need()).isNotEqualTo(one.need());
        assertThat(IntStream.of(one.need()).limit(8)).containsExactly(7, 15, 9, 2, 5, 7, 4, 10);
    }

    @Test
    void makesInstancesThatAreSoundAndCanBeMet() {
        for (Kind kind : Kind.values()) {
            Instance instance = Generator.instance(kind, 60, 1000, 2);
            assertThat(Checks.problems(instance)).isEmpty();
            assertThat(Checks.problems(Generator.withBands(instance))).isEmpty();
            assertThat(Feasibility.place(instance))
                    .hasValueSatisfying(assignment ->
                            assertThat(Recount.broken(instance, assignment)).isEmpty());
        }
    }

    @Test
    void keepsToItsStatedWeights() {
        Instance ordinary = Generator.instance(Kind.ORDINARY, 300, 5000, 1);
        assertThat(newInHundred(ordinary)).isBetween(13.0, 17.0);
        assertThat(unsuitableInHundred(ordinary)).isBetween(4.0, 6.0);
        assertThat(IntStream.of(ordinary.need()).average().orElseThrow()).isBetween(5.2, 5.9);
        assertThat(IntStream.of(ordinary.moveCost()).max().orElseThrow()).isEqualTo(1050);

        Instance hard = Generator.instance(Kind.HARD, 60, 1000, 1);
        assertThat(newInHundred(hard)).isBetween(1.5, 4.5);
        assertThat(unsuitableInHundred(hard)).isBetween(57.0, 61.0);
        assertThat(IntStream.of(hard.need()).distinct().sorted()).containsExactly(4, 6, 10, 15);
    }

    private static double newInHundred(Instance instance) {
        return IntStream.of(instance.current()).filter(i -> i < 0).count() * 100.0 / instance.families();
    }

    private static double unsuitableInHundred(Instance instance) {
        long pairs =
                Stream.of(instance.forbidden()).mapToLong(list -> list.length).sum();
        return pairs * 100.0 / instance.families() / instance.practitioners();
    }
}
