package org.keepwell.caseload;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.PersonId;

/**
 * The families somebody holds, and the room they have for them. Two of equal points are alike only when their bands are too.
 *
 * @param worker the person as staff
 * @param families by name
 * @param points the families' need added up
 * @param bands how many families there are in each band; every band is there
 * @param percentUsed points ÷ available points, in whole percent, halves rounded up; empty where there is no room to measure against:
 *     somebody away is away, not at nought
 */
public record Caseload(
        StaffMember worker,
        Capacity capacity,
        List<Held> families,
        int points,
        Map<Band, Integer> bands,
        OptionalInt percentUsed) {

    public Caseload {
        families = List.copyOf(families);
        bands = Collections.unmodifiableMap(new EnumMap<>(bands));
    }

    static Caseload of(StaffMember worker, Capacity capacity, List<Held> families) {
        int points = families.stream().mapToInt(held -> held.need().points()).sum();
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            bands.put(band, (int)
                    families.stream().filter(held -> held.need().band() == band).count());
        }
        return new Caseload(worker, capacity, families, points, bands, percent(points, capacity));
    }

    public PersonId person() {
        return worker.person();
    }

    /** How many families of a band are held. */
    public int in(Band band) {
        return bands.getOrDefault(band, 0);
    }

    /** The one definition of capacity used: points ÷ available points, in whole percent, halves up; empty where there is no room. */
    public static OptionalInt percent(int points, Capacity capacity) {
        return percent(points, capacity.away() ? 0 : capacity.availablePoints());
    }

    static OptionalInt percent(int points, int room) {
        return room == 0 ? OptionalInt.empty() : OptionalInt.of((int) ((200L * points + room) / (2L * room)));
    }
}
