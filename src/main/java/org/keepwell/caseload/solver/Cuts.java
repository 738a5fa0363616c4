package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.List;
import org.keepwell.caseload.solver.Feasibility.Outcome;

/** Looks for places by flow alone and, where there are none, reads the limits that clash off the cut. */
final class Cuts {

    private static final int ENOUGH = 8;

    private Cuts() {}

    /** Exact for everything but groups that stay together, which are left out of account. */
    static Outcome place(Instance instance) {
        Places places = new Places(instance);
        places.keepPresent();
        for (int family = 0; family < instance.families(); family++) {
            if (places.assignment[family] == Places.NOWHERE && !places.place(family)) {
                return new Outcome.Clashing(tooFewPlaces(places));
            }
        }
        for (int i = 0; i < instance.practitioners(); i++) {
            while (places.count[i] < instance.minFamilies()[i]) {
                if (!places.bringTo(i)) {
                    return new Outcome.Clashing(tooFewFamilies(places));
                }
            }
        }
        if (instance.maxMoves() >= 0 && !new FewestMoves(places).atMost(instance.maxMoves())) {
            return new Outcome.Clashing(Relaxed.limits(instance));
        }
        return new Outcome.Placed(places.assignment);
    }

    /** The clash of each family that finds no place, a few of them: one may be much smaller than another. */
    static List<List<Limit>> perFamily(Instance instance) {
        List<List<Limit>> clashes = new ArrayList<>();
        Places places = new Places(instance);
        places.keepPresent();
        for (int family = 0; family < instance.families() && clashes.size() < ENOUGH; family++) {
            if (places.assignment[family] == Places.NOWHERE && !places.place(family)) {
                clashes.add(tooFewPlaces(places));
            }
        }
        return clashes;
    }

    /** The families that were reached suit nobody outside what was reached, and there all is full. */
    private static List<Limit> tooFewPlaces(Places places) {
        List<Limit> limits = new ArrayList<>();
        Spread reached = places.reached();
        for (int i = 0; i < places.count.length; i++) {
            if (reached.reachedPractitioner(i)) {
                limits.add(new Limit.Most(i));
            }
        }
        addWhatHolds(places, limits);
        return limits;
    }

    /** Who was not reached must be given families that only they may give each other, and there are too few of those. */
    private static List<Limit> tooFewFamilies(Places places) {
        List<Limit> limits = new ArrayList<>();
        Spread reached = places.reached();
        for (int i = 0; i < places.count.length; i++) {
            if (!reached.reachedPractitioner(i) && places.instance.minFamilies()[i] > 0) {
                limits.add(new Limit.Fewest(i));
            }
        }
        addWhatHolds(places, limits);
        return limits;
    }

    private static void addWhatHolds(Places places, List<Limit> limits) {
        Spread reached = places.reached();
        for (int i = 0; i < places.count.length; i++) {
            for (int band = 0; band < places.kinds - 1; band++) {
                if (reached.reachedSlot(i * places.kinds + band) && !reached.reachedPractitioner(i)) {
                    limits.add(new Limit.MostOfBand(band, i));
                }
            }
        }
        for (int family = 0; family < places.assignment.length; family++) {
            if (reached.reachedFamily(family) && places.instance.forbidden()[family].length > 0) {
                limits.add(new Limit.NotSuitable(family));
            }
        }
    }
}
