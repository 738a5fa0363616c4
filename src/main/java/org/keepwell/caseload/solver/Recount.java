package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** Counts an assignment anew, the plain way: what it costs, and which limits it breaks. */
public final class Recount {

    private Recount() {}

    /** Sum of weight × load², prices of moves, and weight × band weight × number² of each band. */
    public static long objective(Instance instance, int[] assignment) {
        long total = moveCosts(instance, assignment);
        for (int practitioner = 0; practitioner < instance.practitioners(); practitioner++) {
            long weight = instance.weight(practitioner);
            long load = load(instance, assignment, practitioner);
            total += weight * load * load;
            for (Band band : instance.bands()) {
                long count = count(instance, assignment, practitioner, band);
                total += band.weight() * weight * count * count;
            }
        }
        return total;
    }

    /** Sum of loads squared. */
    public static long objective(ZonedInstance instance, int[] assignment) {
        long[] load = new long[instance.practitioners()];
        int family = 0;
        for (int[] zone : instance.zones()) {
            for (int need : zone) {
                load[assignment[family++]] += need;
            }
        }
        return LongStream.of(load).map(points -> points * points).sum();
    }

    /** Each limit of the zones that the assignment breaks, as a sentence; empty when it keeps all. */
    public static List<String> broken(ZonedInstance instance, int[] assignment) {
        if (assignment.length != instance.families()) {
            return List.of("assignment: " + assignment.length + " entries for " + instance.families() + " families");
        }
        List<String> broken = new ArrayList<>();
        int[] zoneOf = Places.filled(instance.practitioners(), -1);
        int[] count = new int[instance.practitioners()];
        long[] load = new long[instance.practitioners()];
        int family = 0;
        for (int zone = 0; zone < instance.zones().size(); zone++) {
            for (int need : instance.zones().get(zone)) {
                int nurse = assignment[family++];
                if (nurse < 0 || nurse >= zoneOf.length) {
                    return List.of("nurse %d is not there".formatted(nurse));
                }
                if (zoneOf[nurse] >= 0 && zoneOf[nurse] != zone) {
                    broken.add("nurse %d works in zones %d and %d".formatted(nurse, zoneOf[nurse], zone));
                }
                zoneOf[nurse] = zone;
                count[nurse]++;
                load[nurse] += need;
            }
        }
        for (int nurse = 0; nurse < count.length; nurse++) {
            if (count[nurse] < instance.minFamilies() || count[nurse] > instance.maxFamilies()) {
                broken.add("nurse %d has %d patients, not %d to %d"
                        .formatted(nurse, count[nurse], instance.minFamilies(), instance.maxFamilies()));
            }
            if (load[nurse] > instance.maxLoad()) {
                broken.add("nurse %d has a load of %d, more than %d".formatted(nurse, load[nurse], instance.maxLoad()));
            }
        }
        return broken;
    }

    /** Families that had a practitioner and now have another. */
    public static int moves(Instance instance, int[] assignment) {
        int moves = 0;
        for (int family = 0; family < instance.families(); family++) {
            moves += moved(instance, assignment, family) ? 1 : 0;
        }
        return moves;
    }

    /** Points of need of one practitioner's families. */
    public static long load(Instance instance, int[] assignment, int practitioner) {
        long load = 0;
        for (int family = 0; family < instance.families(); family++) {
            load += assignment[family] == practitioner ? instance.need()[family] : 0;
        }
        return load;
    }

    /** Each limit that the assignment breaks, as a sentence; empty when it keeps all. */
    public static List<String> broken(Instance instance, int[] assignment) {
        List<String> broken = new ArrayList<>();
        if (assignment.length != instance.families()) {
            return List.of("assignment: " + assignment.length + " entries for " + instance.families() + " families");
        }
        for (int family = 0; family < instance.families(); family++) {
            familyIsSuited(instance, assignment, family).ifPresent(broken::add);
        }
        if (!broken.isEmpty()) {
            return broken;
        }
        for (int practitioner = 0; practitioner < instance.practitioners(); practitioner++) {
            numbersAreKept(instance, assignment, practitioner, broken);
        }
        if (instance.maxMoves() >= 0 && moves(instance, assignment) > instance.maxMoves()) {
            broken.add("%d families move; at most %d may".formatted(moves(instance, assignment), instance.maxMoves()));
        }
        for (int[] group : instance.together()) {
            for (int family : group) {
                if (assignment[family] != assignment[group[0]]) {
                    broken.add("families %d and %d are apart".formatted(group[0], family));
                }
            }
        }
        return broken;
    }

    private static Optional<String> familyIsSuited(Instance instance, int[] assignment, int family) {
        int practitioner = assignment[family];
        if (practitioner < 0 || practitioner >= instance.practitioners()) {
            return Optional.of("family %d has practitioner %d, who is not there".formatted(family, practitioner));
        }
        return instance.suits(family, practitioner)
                ? Optional.empty()
                : Optional.of("family %d has practitioner %d, who is not suitable".formatted(family, practitioner));
    }

    private static void numbersAreKept(Instance instance, int[] assignment, int practitioner, List<String> broken) {
        int count = 0;
        for (int family = 0; family < instance.families(); family++) {
            count += assignment[family] == practitioner ? 1 : 0;
        }
        if (count < instance.minFamilies()[practitioner] || count > instance.maxFamilies()[practitioner]) {
            broken.add("practitioner %d has %d families, not %d to %d"
                    .formatted(
                            practitioner,
                            count,
                            instance.minFamilies()[practitioner],
                            instance.maxFamilies()[practitioner]));
        }
        for (Band band : instance.bands()) {
            long held = count(instance, assignment, practitioner, band);
            if (held > band.max()[practitioner]) {
                broken.add("practitioner %d has %d families of band '%s', more than %d"
                        .formatted(practitioner, held, band.name(), band.max()[practitioner]));
            }
        }
    }

    private static long moveCosts(Instance instance, int[] assignment) {
        long total = 0;
        for (int family = 0; family < instance.families(); family++) {
            total += moved(instance, assignment, family) ? instance.moveCost()[family] : 0;
        }
        return total;
    }

    private static boolean moved(Instance instance, int[] assignment, int family) {
        return instance.current()[family] >= 0 && assignment[family] != instance.current()[family];
    }

    private static long count(Instance instance, int[] assignment, int practitioner, Band band) {
        long count = 0;
        for (int family = 0; family < instance.families(); family++) {
            count += assignment[family] == practitioner && band.holds(instance.need()[family]) ? 1 : 0;
        }
        return count;
    }
}
