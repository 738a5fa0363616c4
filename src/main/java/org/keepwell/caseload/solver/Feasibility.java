package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether the limits can be met at all: exact, by flow, for suitability, fewest, most, most of a band and the number of moves; with
 * groups that stay together, by branching over flows. Finds an assignment or a smallest set of limits that clash.
 */
public final class Feasibility {

    private static final int FEW_BRANCHES = 200;
    private static final int ENOUGH = 4;
    private static final int MANY_BRANCHES = 20_000;

    private Feasibility() {}

    /** An assignment within all limits, as near to the present one as comes easily; empty when there is none or none was found. */
    public static Optional<int[]> place(Instance instance) {
        return new Grouping(MANY_BRANCHES).place(instance) instanceof Outcome.Placed(int[] assignment)
                ? Optional.of(assignment)
                : Optional.empty();
    }

    /** A smallest set of limits that clash; empty when the limits can be met, or when it could not be found out. */
    public static Optional<Clash> clash(Instance instance) {
        return new Grouping(MANY_BRANCHES).place(instance) instanceof Outcome.Clashing(List<Limit> limits)
                ? Optional.of(smallest(instance, limits))
                : Optional.empty();
    }

    static Outcome outcome(Instance instance) {
        return new Grouping(MANY_BRANCHES).place(instance);
    }

    static Clash smallest(Instance instance, List<Limit> found) {
        List<List<Limit>> candidates = new ArrayList<>(Totals.clashes(instance));
        candidates.add(found);
        candidates.addAll(Cuts.perFamily(instance));
        candidates.sort((a, b) -> Integer.compare(a.size(), b.size()));
        Shrink shrink = new Shrink(instance, FEW_BRANCHES);
        Clash best = new Clash(found, false);
        for (List<Limit> candidate : candidates.subList(0, Math.min(candidates.size(), ENOUGH))) {
            if (best.smallest() && (best.limits().size() <= 1 || !shrink.hasTime())) {
                break;
            }
            Optional<Clash> clash = shrink.of(candidate);
            best = clash.isPresent() && better(clash.get(), best) ? clash.get() : best;
        }
        return best.smallest() ? shrink.fewer(best) : best;
    }

    private static boolean better(Clash one, Clash other) {
        return one.smallest() != other.smallest()
                ? one.smallest()
                : one.limits().size() < other.limits().size();
    }

    /** What came of looking for places. */
    sealed interface Outcome {

        record Placed(
                @SuppressWarnings("ArrayRecordComponent") int[] assignment) implements Outcome {}

        record Clashing(List<Limit> limits) implements Outcome {}

        /** Neither found nor refuted within the branches that were allowed. */
        record Unknown() implements Outcome {}
    }
}
