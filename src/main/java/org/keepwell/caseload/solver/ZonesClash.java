package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Which of a zoned instance's limits clash, in the words of its file. */
final class ZonesClash {

    private final ZonedInstance instance;

    ZonesClash(ZonedInstance instance) {
        this.instance = instance;
    }

    String reason() {
        for (int zone = 0; zone < instance.zones().size(); zone++) {
            for (int need : instance.zones().get(zone)) {
                if (need > instance.maxLoad()) {
                    return "Zone %d has a patient of %d; the greatest workload is %d."
                            .formatted(zone + 1, need, instance.maxLoad());
                }
            }
        }
        long needed = nurses(instance.maxFamilies(), true);
        if (needed > instance.practitioners()) {
            return "Zones of %s patients need %s nurses with at most %d patients each, and there are %d."
                    .formatted(sizes(), many(needed), instance.maxFamilies(), instance.practitioners());
        }
        long atMost = instance.minFamilies() == 0 ? Integer.MAX_VALUE : nurses(instance.minFamilies(), false);
        if (atMost < instance.practitioners()) {
            return "Zones of %s patients leave work for %d nurses with at least %d patients each, and there are %d."
                    .formatted(sizes(), atMost, instance.minFamilies(), instance.practitioners());
        }
        return "These limits clash: " + String.join("; ", neededLimits()) + ", for " + instance.practitioners()
                + " nurses in zones of " + sizes() + " patients. Without any one of these the others can be met.";
    }

    /** The greatest workload is in every clash that is left; each of the other two only if the rest could be met without it. */
    private List<String> neededLimits() {
        boolean fewest = solvable(0, instance.maxFamilies());
        boolean most = solvable(fewest ? instance.minFamilies() : 0, Integer.MAX_VALUE / 2);
        List<String> needed = new ArrayList<>();
        if (fewest) {
            needed.add("at least " + instance.minFamilies() + " patients a nurse");
        }
        if (most) {
            needed.add("at most " + instance.maxFamilies() + " patients a nurse");
        }
        needed.add("a greatest workload of " + instance.maxLoad());
        return needed;
    }

    private boolean solvable(int fewest, int most) {
        ZonedInstance relaxed = new ZonedInstance(
                instance.name(), instance.practitioners(), fewest, most, instance.maxLoad(), instance.zones());
        return Zones.canBeMet(relaxed);
    }

    private long nurses(int patients, boolean roundUp) {
        return instance.zones().stream()
                .mapToLong(zone -> {
                    if (zone.length == 0) {
                        return 0;
                    }
                    return patients == 0 ? Integer.MAX_VALUE : (zone.length + (roundUp ? patients - 1L : 0)) / patients;
                })
                .sum();
    }

    private static String many(long number) {
        return number >= Integer.MAX_VALUE ? "any number of" : Long.toString(number);
    }

    private String sizes() {
        List<String> sizes = instance.zones().stream()
                .map(zone -> Integer.toString(zone.length))
                .toList();
        if (sizes.size() == 1) {
            return sizes.getFirst();
        }
        int last = sizes.size() - 1;
        return String.join(", ", IntStream.range(0, last).mapToObj(sizes::get).toList()) + " and " + sizes.get(last);
    }
}
