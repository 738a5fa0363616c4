package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.keepwell.caseload.solver.Feasibility.Outcome;

/** Keeps groups together by branching: where the flow parts a group, it is tried whole with each practitioner in turn. */
final class Grouping {

    private int branchesLeft;

    Grouping(int branches) {
        this.branchesLeft = branches;
    }

    Outcome place(Instance instance) {
        Outcome outcome =
                instance.together().isEmpty() ? Cuts.place(instance) : branch(instance, suitedToAll(instance));
        boolean byGroups =
                outcome instanceof Outcome.Clashing && !instance.together().isEmpty();
        return byGroups ? new Outcome.Clashing(Relaxed.limits(instance)) : outcome;
    }

    private Outcome branch(Instance instance, int[][] forbidden) {
        Outcome outcome = Cuts.place(with(instance, forbidden));
        if (!(outcome instanceof Outcome.Placed(int[] assignment))) {
            return outcome;
        }
        int[] parted = parted(instance, assignment);
        if (parted.length == 0) {
            return outcome;
        }
        boolean refuted = true;
        for (int practitioner : inOrder(instance, parted, assignment)) {
            if (Arrays.binarySearch(forbidden[parted[0]], practitioner) >= 0) {
                continue;
            }
            if (branchesLeft-- <= 0) {
                return new Outcome.Unknown();
            }
            int[][] narrower = forbidden.clone();
            int[] allOthers = allBut(instance.practitioners(), practitioner);
            for (int family : parted) {
                narrower[family] = allOthers;
            }
            Outcome below = branch(instance, narrower);
            if (below instanceof Outcome.Placed) {
                return below;
            }
            refuted &= below instanceof Outcome.Clashing;
        }
        return refuted ? new Outcome.Clashing(List.of()) : new Outcome.Unknown();
    }

    /** Who does not suit one of a group suits none of it. */
    private static int[][] suitedToAll(Instance instance) {
        int[][] forbidden = instance.forbidden().clone();
        for (int[] group : instance.together()) {
            int[] anybody = IntStream.of(group)
                    .flatMap(family -> IntStream.of(instance.forbidden()[family]))
                    .sorted()
                    .distinct()
                    .toArray();
            for (int family : group) {
                forbidden[family] = anybody;
            }
        }
        return forbidden;
    }

    private static int[] parted(Instance instance, int[] assignment) {
        int[] largest = {};
        for (int[] group : instance.together()) {
            boolean apart = IntStream.of(group).anyMatch(family -> assignment[family] != assignment[group[0]]);
            if (apart && group.length > largest.length) {
                largest = group;
            }
        }
        return largest;
    }

    /** First those who have most of the group already. */
    private static List<Integer> inOrder(Instance instance, int[] group, int[] assignment) {
        int[] held = new int[instance.practitioners()];
        for (int family : group) {
            held[assignment[family]]++;
        }
        List<Integer> order = new ArrayList<>();
        IntStream.range(0, held.length).forEach(order::add);
        order.sort(Comparator.comparingInt(i -> -held[i]));
        return order;
    }

    private static int[] allBut(int practitioners, int one) {
        return IntStream.range(0, practitioners).filter(i -> i != one).toArray();
    }

    private static Instance with(Instance whole, int[][] forbidden) {
        return new Instance(
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
                List.of());
    }
}
