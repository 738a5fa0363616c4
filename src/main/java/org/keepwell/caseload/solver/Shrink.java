package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepwell.caseload.solver.Feasibility.Outcome;

/**
 * Leaves limits out of a clash until each that remains is needed (divide and conquer after Junker's QuickXplain, 2004). A set that
 * only may clash counts as one that does not.
 */
final class Shrink {

    private static final int MOST_SETS = 20_000;
    private static final long LIMIT_NANOS = 4_000_000_000L;

    private final Instance instance;
    private final int branches;
    private final long began = System.nanoTime();
    private boolean sure = true;

    Shrink(Instance instance, int branches) {
        this.instance = instance;
        this.branches = branches;
    }

    boolean hasTime() {
        return System.nanoTime() - began < LIMIT_NANOS;
    }

    /** What is needed of these limits; empty when they do not clash, or not for certain. */
    Optional<Clash> of(List<Limit> limits) {
        sure = true;
        return clash(limits) ? Optional.of(new Clash(needed(List.of(), false, limits), sure)) : Optional.empty();
    }

    /** A clash of fewer limits than this one, out of all there are; looked for only where all sets of that size can be tried. */
    Clash fewer(Clash known) {
        List<Limit> all = Relaxed.limits(instance);
        for (int size = 1; size < known.limits().size(); size++) {
            if (sets(all.size(), size) > MOST_SETS) {
                return known;
            }
            List<Limit> found = anyOf(all, 0, size, new ArrayList<>());
            if (!found.isEmpty()) {
                return new Clash(found, true);
            }
        }
        return known;
    }

    private List<Limit> anyOf(List<Limit> all, int from, int size, List<Limit> taken) {
        if (size == 0) {
            return clash(taken) ? List.copyOf(taken) : List.of();
        }
        for (int n = from; n <= all.size() - size && hasTime(); n++) {
            taken.add(all.get(n));
            List<Limit> found = anyOf(all, n + 1, size - 1, taken);
            taken.removeLast();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private static long sets(int of, int size) {
        long sets = 1;
        for (int n = 0; n < size && sets <= MOST_SETS; n++) {
            sets = sets * (of - n) / (n + 1);
        }
        return sets;
    }

    private List<Limit> needed(List<Limit> kept, boolean fresh, List<Limit> doubtful) {
        if (fresh && clash(kept)) {
            return List.of();
        }
        if (doubtful.size() <= 1) {
            return doubtful;
        }
        if (!hasTime()) {
            sure = false;
            return doubtful;
        }
        int half = doubtful.size() / 2;
        List<Limit> left = doubtful.subList(0, half);
        List<Limit> right = doubtful.subList(half, doubtful.size());
        List<Limit> neededRight = needed(join(kept, left), true, right);
        List<Limit> neededLeft = needed(join(kept, neededRight), !neededRight.isEmpty(), left);
        return join(neededLeft, neededRight);
    }

    private boolean clash(List<Limit> limits) {
        Outcome outcome = new Grouping(branches).place(Relaxed.to(instance, limits));
        sure &= !(outcome instanceof Outcome.Unknown);
        return outcome instanceof Outcome.Clashing;
    }

    private static List<Limit> join(List<Limit> one, List<Limit> other) {
        List<Limit> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }
}
