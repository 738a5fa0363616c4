package org.keepwell.caseload.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every answer to an instance small enough to try everything. */
class FewFamiliesTest {

    @Test
    void provesWhatTryingEverythingFinds() {
        TinyInstances tiny = new TinyInstances(12);
        int proven = 0;
        for (int n = 0; n < 800; n++) {
            Instance instance = tiny.next();
            Answer answer = Solver.solve(instance, Effort.seconds(60), Watch.NONE);
            long[] least = {Long.MAX_VALUE};
            TinyInstances.every(instance, assignment -> {
                if (Recount.broken(instance, assignment).isEmpty()) {
                    least[0] = Math.min(least[0], Recount.objective(instance, assignment));
                }
            });
            if (least[0] == Long.MAX_VALUE) {
                assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
            } else {
                proven++;
                assertThat(answer.status()).isEqualTo(Status.OPTIMAL);
                assertThat(answer.objective()).isEqualTo(least[0]).isEqualTo(answer.bound());
                assertThat(Recount.broken(instance, answer.assignment())).isEmpty();
                assertThat(answer.moves()).isEqualTo(Recount.moves(instance, answer.assignment()));
            }
        }
        assertThat(proven).isBetween(100, 700);
    }

    @Test
    void evenSharesAreNeverAboveTheOptimum() {
        TinyInstances tiny = new TinyInstances(13);
        for (int n = 0; n < 300; n++) {
            Instance instance = tiny.next();
            TinyInstances.every(
                    instance,
                    assignment -> assertThat(Recount.objective(instance, assignment))
                            .isGreaterThanOrEqualTo(Solver.evenBound(instance)));
        }
    }
}
