package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyPressures;
import org.keepwell.families.FamilyPressures.Pressure;
import org.keepwell.families.HeldFamilies;
import org.keepwell.families.HeldFamily;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Families without a key worker, and those for which another worker is asked for, in the order of the setting's stated criteria: the
 * weights of what holds are added up, and who has waited longer comes first where they are equal.
 */
@Component
@Transactional(readOnly = true)
public class WaitingList {

    private static final int WORDS_MOST = 160;
    private static final int ASKED_MOST = 200;
    private static final int WEIGHT_MOST = 9;
    private static final int DAYS_MOST = 365;

    private final WaitingStore store;
    private final HeldFamilies held;
    private final FamilyPressures pressures;
    private final Families families;
    private final Needs needs;
    private final Staff staff;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    WaitingList(
            WaitingStore store,
            HeldFamilies held,
            FamilyPressures pressures,
            Families families,
            Needs needs,
            Staff staff,
            MayI mayI,
            Audit audit,
            DatabaseClock clock) {
        this.store = store;
        this.held = held;
        this.pressures = pressures;
        this.families = families;
        this.needs = needs;
        this.staff = staff;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those who wait, the first first. The same few statements, however many. @throws NotFound for whoever may not see the list */
    public List<WaitingFamily> now() {
        require(Action.SEE);
        LocalDate today = clock.today();
        Map<FamilyId, WaitingStore.Request> requests = store.requests();
        Set<PersonId> here = staff.byId().keySet();
        List<HeldFamily> waiting = held.all().stream()
                .filter(one -> !heldBy(one, here) || requests.containsKey(one.family()))
                .toList();
        Map<FamilyId, Pressure> pressing =
                pressures.of(waiting.stream().map(HeldFamily::family).toList());
        Map<FamilyId, Need> need = needs.all();
        Map<FamilyId, LocalDate> unmet = store.unmet();
        Set<FamilyId> inQuestion = store.inQuestion(clock.now());
        List<WaitingCriterion> criteria = criteria();
        List<WaitingFamily> rows = new ArrayList<>();
        for (HeldFamily one : waiting) {
            Pressure pressure = pressing.getOrDefault(one.family(), Pressure.NONE);
            Facts facts = new Facts(
                    heldBy(one, here),
                    since(one, heldBy(one, here), requests.get(one.family()), pressure),
                    Objects.requireNonNull(need.get(one.family())),
                    pressure,
                    unmet.get(one.family()));
            List<WaitingCriterion> because = criteria.stream()
                    .filter(criterion -> criterion.weight() > 0 && facts.meet(criterion, today))
                    .sorted(Comparator.comparingInt(WaitingCriterion::weight).reversed())
                    .toList();
            WaitingStore.Request request = requests.get(one.family());
            rows.add(new WaitingFamily(
                    one.family(),
                    one.name(),
                    facts.need(),
                    facts.held(),
                    facts.since(),
                    request == null ? "" : request.words().isEmpty() ? "A worker is asked for" : request.words(),
                    because.stream().mapToInt(WaitingCriterion::weight).sum(),
                    because,
                    inQuestion.contains(one.family())));
        }
        rows.sort(Comparator.comparingInt(WaitingFamily::points)
                .reversed()
                .thenComparing(WaitingFamily::since)
                .thenComparing(one -> one.family().value()));
        return List.copyOf(rows);
    }

    /** The criteria that hold today: the setting's own, or what Keepwell comes with. */
    public List<WaitingCriterion> criteria() {
        LocalDate today = clock.today();
        return store.criteria().entrySet().stream()
                .filter(set -> !set.getKey().isAfter(today))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(WaitingCriterion.USUAL);
    }

    /** From when the criteria of today hold; empty for what Keepwell comes with. */
    public Optional<LocalDate> criteriaFrom() {
        LocalDate today = clock.today();
        return store.criteria().keySet().stream()
                .filter(from -> !from.isAfter(today))
                .findFirst();
    }

    /**
     * Keeps criteria from a day on.
     *
     * @throws Refused naming the field, when a value cannot be or the day has passed
     */
    @Transactional
    public void change(LocalDate from, List<WaitingCriterion> criteria) {
        require(Action.CHANGE);
        if (from.isBefore(clock.today())) {
            throw new Refused("from", "Choose today or a day to come");
        }
        Set<WaitingCriterion.Kind> kinds = new HashSet<>();
        for (WaitingCriterion one : criteria) {
            String code = one.kind().code();
            if (!kinds.add(one.kind())) {
                throw new IllegalArgumentException("A criterion comes once: " + code);
            }
            if (one.words().isBlank() || one.words().length() > WORDS_MOST) {
                throw new Refused("words-" + code, "Say it in 1 to " + WORDS_MOST + " characters");
            }
            if (one.weight() < 0 || one.weight() > WEIGHT_MOST) {
                throw new Refused("weight-" + code, "Give a weight from 0 to " + WEIGHT_MOST);
            }
            Integer days = one.days();
            if (days != null && (days < 1 || days > DAYS_MOST)) {
                throw new Refused("days-" + code, "Give 1 to " + DAYS_MOST + " days");
            }
        }
        store.keep(from, criteria, Acting.now().personOrFail(), clock.now());
        audit.record(
                "waiting-criteria-changed",
                "setting",
                Acting.now().settingOrFail().value());
    }

    /**
     * Somebody at work with the family asks for a worker for it, or another one.
     *
     * @throws NotFound for whoever may not open the family
     */
    @Transactional
    public void ask(FamilyId family, String words) {
        if (!mayI.ever(Action.ADD, RecordKind.UNMET_VISIT) || !families.mayOpen(family)) {
            throw new NotFound("family");
        }
        if (words.length() > ASKED_MOST) {
            throw new Refused("words", "Keep it under " + ASKED_MOST + " characters");
        }
        store.request(family, words.strip(), Acting.now().personOrFail(), clock.now());
        audit.record("worker-asked-for", "family", family.value());
    }

    /** What was asked for is settled. @throws NotFound for whoever may not change the list */
    @Transactional
    public void settle(FamilyId family) {
        require(Action.CHANGE);
        families.named(family);
        store.settle(family);
        audit.record("worker-no-longer-asked-for", "family", family.value());
    }

    private void require(Action action) {
        if (!mayI.ever(action, RecordKind.WAITING_LIST)) {
            throw new NotFound("waiting list");
        }
    }

    private static boolean heldBy(HeldFamily one, Set<PersonId> here) {
        return one.keyWorker() != null && here.contains(one.keyWorker());
    }

    private static LocalDate since(
            HeldFamily one, boolean held, WaitingStore.@Nullable Request request, Pressure pressure) {
        LocalDate unheld = pressure.unheldSince() == null ? one.addedOn() : pressure.unheldSince();
        LocalDate asked = request == null ? null : request.on();
        if (held) {
            return asked == null ? unheld : asked;
        }
        return asked != null && asked.isBefore(unheld) ? asked : unheld;
    }

    /** What is known of one family when its place is found. */
    private record Facts(
            boolean held,
            LocalDate since,
            Need need,
            Pressure pressure,
            @Nullable LocalDate unmet) {

        boolean meet(WaitingCriterion criterion, LocalDate today) {
            int days = criterion.daysOr(0);
            LocalDate contact = pressure.lastContact();
            LocalDate ends = pressure.nextEnding();
            return switch (criterion.kind()) {
                case PROTECTION -> pressure.isProtected();
                case NOBODY -> !held;
                case NEED -> need.band().compareTo(Band.A_LOT) >= 0;
                case QUIET -> contact == null || !contact.plusDays(days).isAfter(today);
                case UNMET -> unmet != null && !unmet.isBefore(today.minusDays(days));
                case ENDING -> ends != null && !ends.isAfter(today.plusDays(days));
                case LONG -> !since.plusDays(days).isAfter(today);
            };
        }
    }
}
