package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with an instance as it stands, before anything is solved. */
public final class Checks {

    private static final int MOST_COST = 1_000_000_000;
    private static final int MOST_BAND_WEIGHT = 1_000_000;
    private static final int NAMED = 20;

    private final Instance instance;
    private final List<String> problems = new ArrayList<>();

    private Checks(Instance instance) {
        this.instance = instance;
    }

    /**
     * One sentence for each fault, naming the field; empty for a sound instance. A sound instance may still be impossible:
     * {@link Feasibility#clash} says so.
     */
    public static List<String> problems(Instance instance) {
        Checks checks = new Checks(instance);
        checks.lengths();
        if (checks.problems.isEmpty()) {
            checks.practitioners();
            checks.families();
            checks.bands();
            checks.wholeAnswer();
        }
        return List.copyOf(checks.problems.subList(0, Math.min(NAMED, checks.problems.size())));
    }

    /** Returns the instance when it is sound. Refuses it with its first fault otherwise. */
    static Instance sound(Instance instance) {
        List<String> problems = problems(instance);
        if (!problems.isEmpty()) {
            throw new MalformedInstance(problems.getFirst());
        }
        return instance;
    }

    private void lengths() {
        if (instance.practitioners() == 0) {
            problems.add("practitioners: expected at least 1");
        }
        length("minFamilies", instance.minFamilies().length, instance.practitioners(), "practitioners");
        length("maxFamilies", instance.maxFamilies().length, instance.practitioners(), "practitioners");
        length("current", instance.current().length, instance.families(), "families");
        length("moveCost", instance.moveCost().length, instance.families(), "families");
        length("forbidden", instance.forbidden().length, instance.families(), "families");
        for (int b = 0; b < instance.bands().size(); b++) {
            length(
                    "bands[" + b + "].max",
                    instance.bands().get(b).max().length,
                    instance.practitioners(),
                    "practitioners");
        }
    }

    private void length(String field, int length, int expected, String of) {
        if (length != expected) {
            problems.add("%s: %d entries for %d %s".formatted(field, length, expected, of));
        }
    }

    private void practitioners() {
        for (int i = 0; i < instance.practitioners(); i++) {
            range("fteTenths[" + i + "]", instance.fteTenths()[i], 1, 10);
            range("minFamilies[" + i + "]", instance.minFamilies()[i], 0, Integer.MAX_VALUE);
            range("maxFamilies[" + i + "]", instance.maxFamilies()[i], 0, Integer.MAX_VALUE);
            if (instance.minFamilies()[i] > instance.maxFamilies()[i]) {
                problems.add("minFamilies[%d] is %d and maxFamilies[%d] is %d: expected no more at least than at most"
                        .formatted(i, instance.minFamilies()[i], i, instance.maxFamilies()[i]));
            }
        }
    }

    private void families() {
        for (int family = 0; family < instance.families(); family++) {
            range("need[" + family + "]", instance.need()[family], 1, 16);
            range("moveCost[" + family + "]", instance.moveCost()[family], 0, MOST_COST);
            int present = instance.current()[family];
            if (present < -1 || present >= instance.practitioners()) {
                unknown("current[" + family + "]", present);
            }
            forbidden(family);
        }
    }

    private void forbidden(int family) {
        int[] forbidden = instance.forbidden()[family];
        for (int n = 0; n < forbidden.length; n++) {
            String field = "forbidden[%d][%d]".formatted(family, n);
            if (forbidden[n] < 0 || forbidden[n] >= instance.practitioners()) {
                unknown(field, forbidden[n]);
            } else if (n > 0 && forbidden[n] <= forbidden[n - 1]) {
                problems.add(field + ": expected ascending practitioners without repeats");
            }
        }
    }

    private void bands() {
        for (int b = 0; b < instance.bands().size(); b++) {
            Band band = instance.bands().get(b);
            String field = "bands[" + b + "].";
            range(field + "from", band.from(), 1, 16);
            range(field + "to", band.to(), 1, 16);
            range(field + "weight", band.weight(), 0, MOST_BAND_WEIGHT);
            if (band.from() > band.to()) {
                problems.add("%sfrom is %d and %sto is %d: expected no more than that"
                        .formatted(field, band.from(), field, band.to()));
            }
            for (int i = 0; i < band.max().length; i++) {
                range(field + "max[" + i + "]", band.max()[i], 0, Integer.MAX_VALUE);
            }
            for (int other = 0; other < b; other++) {
                Band before = instance.bands().get(other);
                if (band.from() <= before.to() && before.from() <= band.to()) {
                    problems.add("bands[%d] (%d to %d) and bands[%d] (%d to %d) overlap"
                            .formatted(other, before.from(), before.to(), b, band.from(), band.to()));
                }
            }
        }
    }

    private void wholeAnswer() {
        range("maxMoves", instance.maxMoves(), Instance.UNLIMITED_MOVES, Integer.MAX_VALUE);
        int[] groupOf = Places.filled(instance.families(), -1);
        for (int group = 0; group < instance.together().size(); group++) {
            int[] members = instance.together().get(group);
            if (members.length == 0) {
                problems.add("together[" + group + "]: expected at least one family");
            }
            for (int n = 0; n < members.length; n++) {
                String field = "together[%d][%d]".formatted(group, n);
                if (members[n] < 0 || members[n] >= instance.families()) {
                    problems.add(
                            "%s: no family %d; they are 0 to %d".formatted(field, members[n], instance.families() - 1));
                } else if (groupOf[members[n]] >= 0) {
                    problems.add("%s: family %d is in together[%d] already"
                            .formatted(field, members[n], groupOf[members[n]]));
                } else {
                    groupOf[members[n]] = group;
                }
            }
        }
    }

    private void range(String field, int value, int from, int to) {
        if (value < from || value > to) {
            problems.add(
                    to == Integer.MAX_VALUE
                            ? "%s: %d is less than %d".formatted(field, value, from)
                            : "%s: %d is not from %d to %d".formatted(field, value, from, to));
        }
    }

    private void unknown(String field, int practitioner) {
        problems.add("%s: no practitioner %d; they are 0 to %d"
                .formatted(field, practitioner, instance.practitioners() - 1));
    }
}
