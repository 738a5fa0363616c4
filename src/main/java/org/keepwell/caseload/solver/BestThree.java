package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.solver.Suggestion.Following;
import org.keepwell.caseload.solver.Suggestion.Reason;

/**
 * Who could best have one family, everybody else's staying where they are: by what it adds to the objective, so that bands of need
 * count as they do there. Made once for how things stand, then asked for any family; not told of later changes.
 */
public final class BestThree {

    private final Instance instance;
    private final Standing standing;

    /** Percentages are of an even share of the whole load by contracted time. */
    public BestThree(Instance instance) {
        this(instance, evenShares(instance));
    }

    /** Percentages are of these points that each practitioner has room for; those with 0 have no percentage, shown as 0. */
    public BestThree(Instance instance, int[] availablePoints) {
        this.instance = instance;
        this.standing = new Standing(instance, availablePoints);
    }

    /** The best so many, best first, fewer where fewer are suitable and have room; with a following move and reasons for each. */
    public List<Suggestion> suggest(int family, int howMany) {
        int[] best = best(family, howMany);
        List<Suggestion> suggestions = new ArrayList<>(best.length);
        for (int practitioner : best) {
            suggestions.add(new Suggestion(
                    practitioner,
                    standing.percent(practitioner, standing.loadWithout(practitioner, family)),
                    standing.percent(practitioner, standing.loadWith(practitioner, family)),
                    standing.bandCountsWith(practitioner, family),
                    standing.rise(family, practitioner),
                    following(family, practitioner),
                    reasons(family, practitioner, best)));
        }
        return suggestions;
    }

    /** The best so many practitioners alone, best first. */
    public int[] best(int family, int howMany) {
        int[] best = new int[Math.min(howMany, instance.practitioners())];
        long[] rises = new long[best.length];
        int found = 0;
        int[] forbidden = instance.forbidden()[family];
        int next = 0;
        for (int i = 0; i < instance.practitioners(); i++) {
            if (next < forbidden.length && forbidden[next] == i) {
                next++;
                continue;
            }
            if (!standing.hasRoomFor(family, i)) {
                continue;
            }
            long rise = standing.rise(family, i);
            if (found == best.length && (found == 0 || rise >= rises[found - 1])) {
                continue;
            }
            int at = found < best.length ? found++ : found - 1;
            while (at > 0 && rises[at - 1] > rise) {
                rises[at] = rises[at - 1];
                best[at] = best[at - 1];
                at--;
            }
            rises[at] = rise;
            best[at] = i;
        }
        return Arrays.copyOf(best, found);
    }

    private Optional<Following> following(int family, int practitioner) {
        Following best = null;
        if (standing.countWith(practitioner, family) - 1 >= instance.minFamilies()[practitioner]) {
            for (int other : standing.familiesOf(practitioner)) {
                if (other != family && !standing.isInGroup(other)) {
                    best = better(best, family, other, practitioner);
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private @Nullable Following better(@Nullable Following best, int placed, int family, int from) {
        Following least = best;
        long gain = standing.changeOfLeaving(from, family, placed) + instance.moveCost()[family];
        long limit = best == null ? 0 : best.change();
        for (int i = 0; i < instance.practitioners(); i++) {
            if (i != from && standing.hasRoomForAlso(family, i, placed)) {
                long change = gain + standing.riseAlso(family, i, placed);
                if (change < limit && instance.suits(family, i)) {
                    limit = change;
                    least = new Following(family, i, change);
                }
            }
        }
        return least;
    }

    private List<Reason> reasons(int family, int practitioner, int[] best) {
        List<Reason> reasons = new ArrayList<>();
        if (standing.isInGroup(family)) {
            reasons.add(Reason.KEEPS_THE_GROUP_TOGETHER);
        }
        if (standing.isLightestOf(best, practitioner, family)) {
            reasons.add(Reason.LIGHTEST);
        }
        if (standing.isBelowAverageWith(practitioner, family)) {
            reasons.add(Reason.BELOW_AVERAGE);
        }
        if (standing.hasNoneOfBand(practitioner, family)) {
            reasons.add(Reason.NONE_OF_THIS_BAND);
        } else if (standing.hasFewOfBand(practitioner, family)) {
            reasons.add(Reason.FEW_OF_THIS_BAND);
        }
        return reasons;
    }

    private static int[] evenShares(Instance instance) {
        long load = 0;
        long tenths = 0;
        for (int need : instance.need()) {
            load += need;
        }
        for (int i = 0; i < instance.practitioners(); i++) {
            tenths += instance.maxFamilies()[i] > 0 ? instance.fteTenths()[i] : 0;
        }
        int[] shares = new int[instance.practitioners()];
        for (int i = 0; i < shares.length; i++) {
            shares[i] =
                    tenths == 0 ? 0 : (int) Math.max(1, Math.round((double) load * instance.fteTenths()[i] / tenths));
        }
        return shares;
    }
}
