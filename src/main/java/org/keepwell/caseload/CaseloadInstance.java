package org.keepwell.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/**
 * The setting's caseloads as the engine reads them, and which person and family its numbers mean. Practitioners stand in the order of the
 * caseloads given; families in the order in which they are held, then those that nobody holds. Load alone is not a mix, so the bands of
 * need are always in it, priced by {@link #BAND_WEIGHTS}.
 *
 * @param people the person of each practitioner's number
 * @param families the family of each family's number
 */
public record CaseloadInstance(Instance instance, List<PersonId> people, List<FamilyId> families) {

    /**
     * What a practitioner's families of one band cost: this times their number squared. High need side by side is dear, so that one heavy
     * family and many light ones of equal points are unlike.
     */
    public static final Map<Band, Integer> BAND_WEIGHTS =
            Map.of(Band.LIGHT_TOUCH, 4, Band.REGULAR, 10, Band.A_LOT, 60, Band.MOST, 160);

    /** The price of a family's leaving somebody who has just got it; each month held adds as much again, up to two years. */
    public static final int MOVE_COST = 120;

    private static final int MONTHS_MOST = 24;

    public CaseloadInstance {
        people = List.copyOf(people);
        families = List.copyOf(families);
    }

    /** A family that nobody holds, or whose key worker works here no more. */
    public record Unheld(FamilyId family, Need need) {}

    /**
     * Reads caseloads. Somebody away has room for no family; nobody's number of families is forced down below what they hold.
     *
     * @param unheld families that nobody holds, to be shared out too
     * @param notSuitable for a family, who is not to have it, in any order; whoever holds it now is left out of that
     * @param moveCost what leaving the present worker costs, 0 or more ({@link #continuity} is the usual)
     */
    public static CaseloadInstance of(
            String name,
            List<Caseload> caseloads,
            Collection<Unheld> unheld,
            Function<FamilyId, Set<PersonId>> notSuitable,
            ToIntFunction<Held> moveCost) {
        List<PersonId> people = caseloads.stream().map(Caseload::person).toList();
        List<FamilyId> families = new ArrayList<>();
        List<int[]> rows = new ArrayList<>();
        for (int i = 0; i < caseloads.size(); i++) {
            for (Held held : caseloads.get(i).families()) {
                families.add(held.family());
                rows.add(new int[] {held.need().points(), i, moveCost.applyAsInt(held)});
            }
        }
        for (Unheld one : unheld) {
            families.add(one.family());
            rows.add(new int[] {one.need().points(), -1, 0});
        }
        int[] current = column(rows, 1);
        int[][] forbidden = new int[families.size()][];
        for (int j = 0; j < forbidden.length; j++) {
            int now = current[j];
            forbidden[j] = notSuitable.apply(families.get(j)).stream()
                    .mapToInt(people::indexOf)
                    .filter(i -> i >= 0 && i != now)
                    .sorted()
                    .toArray();
        }
        Instance instance = new Instance(
                name,
                caseloads.stream().mapToInt(one -> one.capacity().fteTenths()).toArray(),
                new int[caseloads.size()],
                caseloads.stream()
                        .mapToInt(one -> one.capacity().away()
                                ? 0
                                : Math.max(
                                        one.capacity().maxFamilies(),
                                        one.families().size()))
                        .toArray(),
                column(rows, 0),
                current,
                column(rows, 2),
                forbidden,
                List.of(),
                Instance.UNLIMITED_MOVES,
                List.of());
        return new CaseloadInstance(instance, people, families);
    }

    /** The same with the bands of these criteria; without them load alone would count. */
    public CaseloadInstance priced(Criteria criteria) {
        List<org.keepwell.caseload.solver.Band> bands = Arrays.stream(Band.values())
                .map(band -> org.keepwell.caseload.solver.Band.unlimited(
                        band.words(),
                        criteria.from(band),
                        criteria.upTo(band),
                        BAND_WEIGHTS.getOrDefault(band, 0),
                        people.size()))
                .toList();
        Instance now = instance;
        return new CaseloadInstance(
                new Instance(
                        now.name(),
                        now.fteTenths(),
                        now.minFamilies(),
                        now.maxFamilies(),
                        now.need(),
                        now.current(),
                        now.moveCost(),
                        now.forbidden(),
                        bands,
                        now.maxMoves(),
                        now.together()),
                people,
                families);
    }

    /** The usual price of a move: it grows with each month the worker has held the family, up to two years. */
    public static ToIntFunction<Held> continuity(LocalDate today) {
        return held -> MOVE_COST * (1 + Math.clamp(ChronoUnit.MONTHS.between(held.since(), today), 0, MONTHS_MOST));
    }

    /** The engine's number of a family. @throws IllegalArgumentException when it is not among them */
    public int number(FamilyId family) {
        return found(families.indexOf(family));
    }

    /** The engine's number of a person. @throws IllegalArgumentException when they are not among them */
    public int number(PersonId person) {
        return found(people.indexOf(person));
    }

    private static int found(int index) {
        if (index < 0) {
            throw new IllegalArgumentException("Not in this instance");
        }
        return index;
    }

    private static int[] column(List<int[]> rows, int column) {
        return rows.stream().mapToInt(row -> row[column]).toArray();
    }
}
