package org.keepwell.caseload.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keepwell.caseload.solver.Suggestion.Following;
import org.keepwell.caseload.solver.Suggestion.Reason;

/** The three most suitable, beside a recount of the whole for each person. */
class BestThreeTest {

    @Test
    void suggestsWhomAPlainRecountFindsBest() {
        for (Instance instance : List.of(
                Generator.instance(Generator.Kind.ORDINARY, 20, 240, 3),
                Generator.withBands(Generator.instance(Generator.Kind.ORDINARY, 20, 240, 4)))) {
            BestThree best = new BestThree(instance);
            for (int family : newFamilies(instance)) {
                List<Suggestion> suggested = best.suggest(family, 3);
                long[] changes = recounted(instance, family);
                assertThat(suggested.stream().mapToLong(Suggestion::change))
                        .containsExactly(Arrays.stream(changes).limit(3).boxed().toArray(Long[]::new));
                for (Suggestion one : suggested) {
                    assertThat(one.change())
                            .isEqualTo(
                                    change(instance, family, one.practitioner()).orElseThrow());
                    assertThat(one.following().map(Following::change)).isEqualTo(bestFollowing(instance, family, one));
                }
            }
        }
    }

    @Test
    void suggestsSomebodyWithMuchHighNeedOnlyWhenOthersAreWorse() {
        Instance even = twoOfEqualPoints(List.of());
        assertThat(new BestThree(even).best(5, 2)).containsExactly(0, 1);
        Instance mixed = twoOfEqualPoints(List.of(Band.unlimited("most", 12, 16, 40, 2)));
        assertThat(new BestThree(mixed).best(5, 2)).containsExactly(1, 0);
        List<Suggestion> suggested = new BestThree(mixed).suggest(5, 2);
        assertThat(suggested.getFirst().reasons()).contains(Reason.NONE_OF_THIS_BAND);
        assertThat(suggested.getFirst().bandCountsAfter()).containsExactly(1);
        assertThat(suggested.getLast().bandCountsAfter()).containsExactly(3);
    }

    @Test
    void givesPercentagesOfTheRoomThereIs() {
        Instance instance = twoOfEqualPoints(List.of());
        Suggestion first =
                new BestThree(instance, new int[] {33, 50}).suggest(5, 1).getFirst();
        assertThat(first.percentBefore()).isEqualTo(85);
        assertThat(first.percentAfter()).isEqualTo(121);
    }

    @Test
    void suggestsNobodyWithoutRoomOrUnsuitable() {
        Instance whole = twoOfEqualPoints(List.of());
        Instance full = limited(whole, new int[] {2, 9}, new int[0]);
        assertThat(new BestThree(full).best(5, 3)).containsExactly(1);
        Instance nobody = limited(whole, new int[] {2, 9}, new int[] {1});
        assertThat(new BestThree(nobody).suggest(5, 3)).isEmpty();
        Instance banded = twoOfEqualPoints(List.of(new Band("most", 12, 16, 0, new int[] {2, 0})));
        assertThat(new BestThree(banded).best(5, 3)).isEmpty();
    }

    @Test
    void keepsAGroupWithWhoeverHasIt() {
        Instance whole = twoOfEqualPoints(List.of());
        Instance grouped = new Instance(
                whole.name(),
                whole.fteTenths(),
                whole.minFamilies(),
                whole.maxFamilies(),
                whole.need(),
                whole.current(),
                whole.moveCost(),
                whole.forbidden(),
                whole.bands(),
                whole.maxMoves(),
                List.of(new int[] {3, 5}));
        assertThat(new BestThree(grouped).suggest(5, 3)).singleElement().satisfies(one -> {
            assertThat(one.practitioner()).isEqualTo(1);
            assertThat(one.reasons()).contains(Reason.KEEPS_THE_GROUP_TOGETHER);
        });
    }

    /** Practitioner 0 has two families of 14, practitioner 1 three lighter ones of the same sum; family 5 is new and heavy. */
    private static Instance twoOfEqualPoints(List<Band> bands) {
        return new Instance(
                "two",
                new int[] {10, 10},
                new int[] {0, 0},
                new int[] {9, 9},
                new int[] {14, 14, 10, 9, 9, 12},
                new int[] {0, 0, 1, 1, 1, -1},
                new int[6],
                new int[6][0],
                bands,
                Instance.UNLIMITED_MOVES,
                List.of());
    }

    private static Instance limited(Instance whole, int[] most, int[] unsuitableForFive) {
        int[][] forbidden = whole.forbidden().clone();
        forbidden[5] = unsuitableForFive;
        return new Instance(
                whole.name(),
                whole.fteTenths(),
                whole.minFamilies(),
                most,
                whole.need(),
                whole.current(),
                whole.moveCost(),
                forbidden,
                whole.bands(),
                whole.maxMoves(),
                whole.together());
    }

    private static int[] newFamilies(Instance instance) {
        return IntStream.range(0, instance.families())
                .filter(family -> instance.current()[family] < 0)
                .toArray();
    }

    private static long[] recounted(Instance instance, int family) {
        return IntStream.range(0, instance.practitioners())
                .mapToObj(i -> change(instance, family, i))
                .flatMapToLong(OptionalLong::stream)
                .sorted()
                .toArray();
    }

    private static OptionalLong change(Instance instance, int family, int practitioner) {
        int count = held(instance.current(), practitioner);
        if (!instance.suits(family, practitioner) || count >= instance.maxFamilies()[practitioner]) {
            return OptionalLong.empty();
        }
        int[] after = instance.current().clone();
        after[family] = practitioner;
        return OptionalLong.of(Recount.objective(instance, after) - Recount.objective(instance, instance.current()));
    }

    private static Optional<Long> bestFollowing(Instance instance, int family, Suggestion first) {
        int[] placed = instance.current().clone();
        placed[family] = first.practitioner();
        long before = Recount.objective(instance, placed);
        if (held(placed, first.practitioner()) - 1 < instance.minFamilies()[first.practitioner()]) {
            return Optional.empty();
        }
        return IntStream.range(0, instance.families())
                .filter(other -> other != family && placed[other] == first.practitioner())
                .boxed()
                .flatMap(other -> IntStream.range(0, instance.practitioners())
                        .filter(to -> to != first.practitioner() && instance.suits(other, to))
                        .filter(to -> held(placed, to) < instance.maxFamilies()[to])
                        .mapToObj(to -> {
                            int[] after = placed.clone();
                            after[other] = to;
                            return Recount.objective(instance, after) - before;
                        }))
                .filter(change -> change < 0)
                .min(Comparator.naturalOrder());
    }

    private static int held(int[] assignment, int practitioner) {
        return (int) IntStream.of(assignment).filter(i -> i == practitioner).count();
    }
}
