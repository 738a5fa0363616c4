package org.keepwell.caseload.solver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keepwell.caseload.solver.Feasibility.Outcome;

/** Whether limits can be met, and which clash, beside trying everything. */
class FeasibilityTest {

    private static final int TRIED = 1200;

    @Test
    void findsAnAssignmentExactlyWhereThereIsOne() {
        TinyInstances tiny = new TinyInstances(5);
        int possible = 0;
        for (int n = 0; n < TRIED; n++) {
            Instance instance = tiny.next();
            switch (Feasibility.outcome(instance)) {
                case Outcome.Placed(int[] assignment) -> {
                    possible++;
                    assertThat(Recount.broken(instance, assignment)).isEmpty();
                }
                case Outcome.Clashing _ ->
                    assertThat(TinyInstances.canBeMet(instance)).isFalse();
                case Outcome.Unknown _ -> assertThat(instance).as("decided").isNull();
            }
        }
        assertThat(possible).isBetween(TRIED / 10, TRIED * 9 / 10);
    }

    @Test
    void namesLimitsThatClashAndAreAllNeeded() {
        TinyInstances tiny = new TinyInstances(6);
        int clashes = 0;
        while (clashes < 300) {
            Instance instance = tiny.next();
            Clash clash = Feasibility.clash(instance).orElse(null);
            if (clash == null) {
                continue;
            }
            clashes++;
            assertThat(clash.smallest()).isTrue();
            assertThat(TinyInstances.canBeMet(Relaxed.to(instance, clash.limits())))
                    .as("%s", clash)
                    .isFalse();
            for (Limit limit : clash.limits()) {
                List<Limit> others = new ArrayList<>(clash.limits());
                others.remove(limit);
                assertThat(TinyInstances.canBeMet(Relaxed.to(instance, others)))
                        .as("%s without %s", clash, limit)
                        .isTrue();
            }
        }
    }

    @Test
    void namesNoMoreLimitsThanMust() {
        TinyInstances tiny = new TinyInstances(7);
        int compared = 0;
        while (compared < 40) {
            Instance instance = tiny.next();
            List<Limit> all = Relaxed.limits(instance);
            Clash clash = Feasibility.clash(instance).orElse(null);
            if (clash != null && clash.limits().size() > 1 && all.size() <= 11) {
                compared++;
                assertThat(clash.limits()).hasSize(fewestThatClash(instance, all));
            }
        }
    }

    @Test
    void saysWhichLimitsInTheWordsOfTheFile() {
        assertThat(reasonOf("""
                {"practitioners":2,"families":5,"fteTenths":[10,10],"maxFamilies":[2,2],"need":[1,2,3,4,5]}""")).startsWith("More families than places: 5 families, and maxFamilies adds up to 4.");
        assertThat(reasonOf("""
                {"practitioners":2,"families":2,"fteTenths":[10,10],"minFamilies":[1,2],"need":[1,2]}"""))
                .startsWith("Fewer families than must be placed:")
                .contains("minFamilies[1] is 2", "minFamilies[0] is 1", "3 together", "there are 2 families");
        assertThat(reasonOf("""
                {"practitioners":2,"families":2,"fteTenths":[10,10],"need":[1,2],"forbidden":[[],[0,1]]}"""))
                .contains("forbidden[1] leaves family 1 nobody")
                .doesNotContain("Without any one");
        assertThat(reasonOf("""
                {"practitioners":3,"families":3,"fteTenths":[10,10,10],"maxFamilies":[1,9,9],"need":[1,2,3],
                 "forbidden":[[1,2],[],[1,2]]}"""))
                .contains("maxFamilies[0] is 1", "forbidden leaves families 0 and 2 only practitioner 0")
                .endsWith("Without any one of these the others can be met.");
        assertThat(reasonOf("""
                {"practitioners":2,"families":2,"fteTenths":[10,10],"need":[12,13],
                 "bands":[{"name":"most","from":12,"to":16,"weight":1,"max":[0,1]}]}""")).contains("bands[0].max[0] is 0", "bands[0].max[1] is 1");
        assertThat(reasonOf("""
                {"practitioners":2,"families":2,"fteTenths":[10,10],"need":[1,2],"forbidden":[[0],[1]],"together":[[0,1]]}"""))
                .contains("together[0] keeps families 0 and 1 with one practitioner")
                .contains("forbidden leaves families 0 and 1 only practitioners 0 and 1");
        assertThat(reasonOf("""
                {"practitioners":2,"families":3,"fteTenths":[10,10],"need":[1,2,3],"current":[0,0,0],"maxFamilies":[0,9],
                 "maxMoves":2}""")).contains("maxFamilies[0] is 0", "maxMoves is 2");
    }

    @Test
    void findsTheFewOfAThousandThatClash() {
        Instance whole = Generator.instance(Generator.Kind.ORDINARY, 60, 1000, 4);
        int[][] forbidden = whole.forbidden().clone();
        int[] allButSeven = IntStream.range(0, 60).filter(i -> i != 7).toArray();
        for (int family = 100; family < 160; family++) {
            forbidden[family] = allButSeven;
        }
        Instance crowded = new Instance(
                whole.name(),
                whole.fteTenths(),
                whole.minFamilies(),
                whole.maxFamilies(),
                whole.need(),
                whole.current(),
                whole.moveCost(),
                forbidden,
                whole.bands(),
                whole.maxMoves(),
                whole.together());
        Clash clash = Feasibility.clash(crowded).orElseThrow();
        assertThat(clash.limits()).contains(new Limit.Most(7)).hasSize(whole.maxFamilies()[7] + 2);
    }

    private static String reasonOf(String json) {
        Answer answer = Solver.solve(Reading.bytes(json.getBytes(UTF_8), "written"), Effort.seconds(1), Watch.NONE);
        assertThat(answer.status()).isEqualTo(Status.INFEASIBLE);
        return answer.reason();
    }

    private static int fewestThatClash(Instance instance, List<Limit> all) {
        int fewest = all.size();
        for (int set = 0; set < 1 << all.size(); set++) {
            if (Integer.bitCount(set) < fewest) {
                List<Limit> some = new ArrayList<>();
                for (int n = 0; n < all.size(); n++) {
                    if ((set >> n & 1) == 1) {
                        some.add(all.get(n));
                    }
                }
                if (!TinyInstances.canBeMet(Relaxed.to(instance, some))) {
                    fewest = Integer.bitCount(set);
                }
            }
        }
        return fewest;
    }
}
