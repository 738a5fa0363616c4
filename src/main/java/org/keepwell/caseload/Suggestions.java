package org.keepwell.caseload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.keepwell.caseload.solver.BestThree;
import org.keepwell.caseload.solver.Suggestion;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who might be asked about a family: at most three at once, each with what it would come to and why. Ranked by what the engine's measure
 * of the whole mix would rise by, bands of need as well as points, so that somebody with much high need comes first only when everybody
 * else would be worse off. Each thing that makes somebody fit lowers that by a fifth, three at most.
 */
@Component
@Transactional(readOnly = true)
public class Suggestions {

    /** How many are suggested at once. */
    public static final int AT_ONCE = 3;

    /** How many of the engine’s best are looked at for what else makes them fit. */
    private static final int CONSIDERED = 12;

    private static final int FITS_MOST = 3;
    private static final int FIFTHS = 5;

    private final Caseloads caseloads;
    private final Needs needs;
    private final NeedCriteria criteria;
    private final Families families;
    private final Offers offers;
    private final Suitability suitability;
    private final Fits fits;

    Suggestions(
            Caseloads caseloads,
            Needs needs,
            NeedCriteria criteria,
            Families families,
            Offers offers,
            Suitability suitability,
            Fits fits) {
        this.caseloads = caseloads;
        this.needs = needs;
        this.criteria = criteria;
        this.families = families;
        this.offers = offers;
        this.suitability = suitability;
        this.fits = fits;
    }

    /**
     * Advice about one family.
     *
     * @throws org.keepwell.shared.NotFound when there is no such family, or the acting person may not see the mix
     */
    public Advice about(FamilyId family) {
        List<Caseload> all = caseloads.now();
        Need need = needs.counted(family);
        Fit fit = fits.of(family);
        List<Suggested> suggested =
                rank(family, need, fit, all).stream().limit(AT_ONCE).toList();
        Set<PersonId> named =
                suggested.stream().map(one -> one.worker().person()).collect(Collectors.toSet());
        PersonId holder = families.named(family).keyWorker();
        List<StaffMember> notNow = all.stream()
                .map(Caseload::worker)
                .filter(worker ->
                        !named.contains(worker.person()) && !worker.person().equals(holder))
                .toList();
        return new Advice(family, need, fit, suggested, notNow);
    }

    /** Everybody who could be suggested, the most suitable first. */
    List<Suggested> ranked(FamilyId family) {
        return rank(family, needs.counted(family), fits.of(family), caseloads.now());
    }

    private List<Suggested> rank(FamilyId family, Need need, Fit fit, List<Caseload> all) {
        Set<PersonId> out = out(family, all);
        all.stream().filter(one -> !hasRoom(one, need)).forEach(one -> out.add(one.person()));
        boolean held = all.stream()
                .flatMap(one -> one.families().stream())
                .anyMatch(one -> one.family().equals(family));
        CaseloadInstance instance = CaseloadInstance.of(
                        "offer",
                        all,
                        held ? List.of() : List.of(new CaseloadInstance.Unheld(family, need)),
                        any -> any.equals(family) ? out : Set.of(),
                        one -> 0)
                .priced(criteria.now());
        List<Suggestion> best = new BestThree(instance.instance())
                .suggest(instance.number(family), CONSIDERED).stream()
                        .filter(one -> !out.contains(instance.people().get(one.practitioner())))
                        .toList();
        Map<PersonId, List<String>> fitting = fits.reasons(
                family,
                fit,
                best.stream()
                        .map(one -> instance.people().get(one.practitioner()))
                        .toList());
        return best.stream()
                .sorted(Comparator.comparingLong(one -> one.change()
                        * (FIFTHS
                                - Math.min(
                                        FITS_MOST,
                                        fitting.getOrDefault(instance.people().get(one.practitioner()), List.of())
                                                .size()))))
                .map(one -> suggested(
                        all.get(one.practitioner()),
                        need,
                        fitting.getOrDefault(instance.people().get(one.practitioner()), List.of())))
                .toList();
    }

    private boolean hasRoom(Caseload caseload, Need need) {
        Capacity room = caseload.capacity();
        int most = criteria.safeLevel().percent();
        return !room.away()
                && caseload.families().size() < room.maxFamilies()
                && Caseload.percent(caseload.points() + need.points(), room).orElse(Integer.MAX_VALUE) <= most;
    }

    /** Whom the family is not offered to now, whatever the cause. */
    private Set<PersonId> out(FamilyId family, List<Caseload> all) {
        List<PersonId> people = all.stream().map(Caseload::person).toList();
        Set<PersonId> out =
                new HashSet<>(suitability.notFor(List.of(family), people).getOrDefault(family, Set.of()));
        PersonId holder = families.named(family).keyWorker();
        if (holder != null) {
            out.add(holder);
        }
        offers.of(family).stream()
                .filter(offer -> offer.state() == Offer.State.NOT_THIS_TIME)
                .forEach(offer -> out.add(offer.to()));
        return out;
    }

    private static Suggested suggested(Caseload caseload, Need need, List<String> fitting) {
        Map<Band, Integer> after = new EnumMap<>(caseload.bands());
        after.merge(need.band(), 1, Integer::sum);
        int then = Caseload.percent(caseload.points() + need.points(), caseload.capacity())
                .orElse(0);
        List<String> reasons = new ArrayList<>(fitting);
        reasons.addFirst(then <= 100 ? "room to take it" : "a little over their room, within the safe level");
        reasons.add(besides(caseload, need));
        return new Suggested(
                caseload.worker(),
                caseload.percentUsed().orElse(0),
                then,
                after,
                reasons.stream()
                        .filter(Objects::nonNull)
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    private static String besides(Caseload caseload, Need need) {
        int high = caseload.in(Band.A_LOT) + caseload.in(Band.MOST);
        if (need.band() == Band.MOST || need.band() == Band.A_LOT) {
            return high == 0
                    ? "no family with a lot or most need yet"
                    : caseload.in(Band.MOST) == 1 && high == 1
                            ? "only one family with most need"
                            : "would then hold " + Counts.words(high + 1) + " with a lot or most need";
        }
        return high == 0 ? "" : "a lighter one beside " + Counts.words(high) + " with a lot or most need";
    }
}
