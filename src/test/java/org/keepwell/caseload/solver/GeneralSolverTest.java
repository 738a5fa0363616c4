package org.keepwell.caseload.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every answer of the general solver keeps to, however short the time; the optimum that is known. */
class GeneralSolverTest {

    private static final int TRIED = 600;

    @Test
    void tinyInstancesKeepTheirLimitsAndAreNotBelowTheBoundNorTheBoundAboveTheOptimum() {
        TinyInstances tiny = new TinyInstances(31);
        int proven = 0;
        for (int n = 0; n < TRIED; n++) {
            Instance instance = tiny.next();
            long least = least(instance);
            if (least == Long.MAX_VALUE) {
                continue;
            }
            Answer answer = GeneralSolver.solve(instance, Effort.seconds(0.01), Watch.NONE);
            keeps(instance, answer);
            assertThat(answer.bound()).as("%s", n).isLessThanOrEqualTo(least);
            assertThat(answer.objective()).as("%s", n).isGreaterThanOrEqualTo(least);
            if (answer.status() == Status.OPTIMAL) {
                proven++;
                assertThat(answer.objective()).as("%s", n).isEqualTo(least);
            }
        }
        assertThat(proven).isPositive();
    }

    @Test
    void ordinaryInstancesOfAllKindsKeepTheirLimits() {
        for (Instance plain : List.of(
                Generator.instance(Generator.Kind.ORDINARY, 12, 200, 1),
                Generator.instance(Generator.Kind.HARD, 12, 200, 2))) {
            for (Instance instance : List.of(plain, Generator.withBands(plain))) {
                keeps(instance, GeneralSolver.solve(instance, Effort.seconds(0.1), Watch.NONE));
                Instance tied = with(instance, -1, List.of(new int[] {0, 1}, new int[] {5, 6, 7}));
                keeps(tied, GeneralSolver.solve(tied, Effort.seconds(0.1), Watch.NONE));
                Instance limited = with(instance, movesNeeded(instance) + 4, List.of());
                keeps(limited, GeneralSolver.solve(limited, Effort.seconds(0.1), Watch.NONE));
            }
        }
    }

    @Test
    void theKnownOptimumOfSixtyByAThousandIsFoundAndProven() throws IOException {
        Instance instance = sixtyByAThousand();
        Answer answer = GeneralSolver.solve(instance, Effort.seconds(60), Watch.NONE);
        keeps(instance, answer);
        assertThat(answer.objective()).isEqualTo(7_990_536);
        assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
    }

    @Test
    void theSameSeedGivesTheSameAssignment() throws IOException {
        Instance instance = sixtyByAThousand();
        Answer once = GeneralSolver.solve(instance, Effort.seconds(60), Watch.NONE);
        Answer again = GeneralSolver.solve(instance, Effort.seconds(60), Watch.NONE);
        assertThat(again.assignment()).isEqualTo(once.assignment());
        assertThat(again.bound()).isEqualTo(once.bound());
    }

    @Test
    void toldToStopAtOnceItAnswersWithWhatItHas() throws IOException {
        Instance instance = sixtyByAThousand();
        Answer answer = GeneralSolver.solve(instance, Effort.seconds(60), new Watching(0));
        keeps(instance, answer);
        assertThat(answer.status()).isEqualTo(Status.FEASIBLE);
    }

    @Test
    void progressNeverGoesBackAndEndsWithTheAnswer() throws IOException {
        Watching watch = new Watching(Integer.MAX_VALUE);
        Answer answer = GeneralSolver.solve(sixtyByAThousand(), Effort.seconds(60), watch);
        for (int k = 1; k < watch.told.size(); k++) {
            assertThat(watch.told.get(k).objective())
                    .isLessThanOrEqualTo(watch.told.get(k - 1).objective());
            assertThat(watch.told.get(k).bound())
                    .isGreaterThanOrEqualTo(watch.told.get(k - 1).bound());
        }
        assertThat(watch.told.getLast().objective()).isEqualTo(answer.objective());
        assertThat(watch.told.getLast().bound()).isEqualTo(answer.bound());
    }

    private static final class Watching implements Watch {

        private final int most;
        private int asked;
        private final List<Progress> told = new ArrayList<>();

        Watching(int most) {
            this.most = most;
        }

        @Override
        public boolean stopped() {
            return asked++ >= most;
        }

        @Override
        public void progress(Progress progress) {
            told.add(progress);
        }
    }

    private static void keeps(Instance instance, Answer answer) {
        assertThat(answer.status()).isNotEqualTo(Status.INFEASIBLE);
        assertThat(Recount.broken(instance, answer.assignment())).isEmpty();
        assertThat(answer.objective()).isEqualTo(Recount.objective(instance, answer.assignment()));
        assertThat(answer.bound()).isLessThanOrEqualTo(answer.objective());
        assertThat(answer.status() == Status.OPTIMAL).isEqualTo(answer.bound() == answer.objective());
    }

    private static long least(Instance instance) {
        long[] least = {Long.MAX_VALUE};
        TinyInstances.every(instance, assignment -> {
            if (Recount.broken(instance, assignment).isEmpty()) {
                least[0] = Math.min(least[0], Recount.objective(instance, assignment));
            }
        });
        return least[0];
    }

    private static int movesNeeded(Instance instance) {
        return IntStream.rangeClosed(0, instance.families())
                .filter(most ->
                        Feasibility.place(with(instance, most, List.of())).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Instance with(Instance instance, int maxMoves, List<int[]> together) {
        return new Instance(
                instance.name(),
                instance.fteTenths(),
                instance.minFamilies(),
                instance.maxFamilies(),
                instance.need(),
                instance.current(),
                instance.moveCost(),
                instance.forbidden(),
                instance.bands(),
                maxMoves,
                together);
    }

    private static Instance sixtyByAThousand() throws IOException {
        String name = "/caseload/caseload-60x1000-s11.json";
        try (InputStream file = Objects.requireNonNull(GeneralSolverTest.class.getResourceAsStream(name))) {
            return (Instance) Reading.bytes(file.readAllBytes(), "caseload-60x1000-s11");
        }
    }
}
