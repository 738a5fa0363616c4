package org.keepwell.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.keepwell.families.ContactLog;
import org.keepwell.families.FamilyId;
import org.keepwell.families.WorkLogged;
import org.keepwell.families.WorkLogged.Worked;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Load by week. Kept once, at the end of each week in which the setting was open; a week that nobody was there to keep stays unknown. Each
 * worker reads their own weeks; leaders read the service's sums.
 */
@Component
@Transactional(readOnly = true)
public class LoadWeeks {

    /** How long a person's weeks are kept, and how far back anything looks. */
    static final Period KEPT = Period.ofMonths(12);

    /** A week is kept within so many days of its end; later, what there is to see is no longer that week, which stays unknown. */
    private static final int DAYS_TO_KEEP_IT = 3;

    private static final Period OUT_OF_TOUCH = Period.ofWeeks(2);

    private final LoadWeekStore store;
    private final Caseloads caseloads;
    private final WorkLogged work;
    private final ContactLog contacts;
    private final WaitingList waiting;
    private final WorkingTime working;
    private final MayI mayI;
    private final DatabaseClock clock;

    LoadWeeks(
            LoadWeekStore store,
            Caseloads caseloads,
            WorkLogged work,
            ContactLog contacts,
            WaitingList waiting,
            WorkingTime working,
            MayI mayI,
            DatabaseClock clock) {
        this.store = store;
        this.caseloads = caseloads;
        this.work = work;
        this.contacts = contacts;
        this.waiting = waiting;
        this.working = working;
        this.mayI = mayI;
        this.clock = clock;
    }

    /** The acting person's own weeks of the last so many, in order. Nobody else can read them. */
    public List<LoadWeek> mine(int weeks) {
        return store.of(Acting.now().personOrFail(), Week.of(clock.today()).minusWeeks(weeks));
    }

    /**
     * The service's weeks of the last so many, in order.
     *
     * @throws NotFound when the acting person may not see the service's load
     */
    public List<ServiceWeek> ofService(int weeks) {
        if (!mayI.ever(Action.SEE, RecordKind.SERVICE_RISK)) {
            throw new NotFound("load");
        }
        return store.ofService(Week.of(clock.today()).minusWeeks(weeks));
    }

    /** Everybody's weeks, for the rule. For the engine alone. */
    List<LoadWeek> all() {
        requireEngine();
        return store.since(Week.of(clock.today().minus(KEPT)));
    }

    /** The service's weeks, for the rule. For the engine alone. */
    List<ServiceWeek> allOfService() {
        requireEngine();
        return store.ofService(Week.of(clock.today().minus(KEPT)));
    }

    /** Keeps the week that ended last, as its end left it. Returns whether it was kept now: false for one kept before, or closed. */
    @Transactional
    boolean keepTheLast() {
        requireEngine();
        LocalDate today = clock.today();
        LocalDate week = Week.justEnded(today);
        if (today.isAfter(Week.of(today).plusDays(DAYS_TO_KEEP_IT - 1)) || store.has(week) || !open(week)) {
            return false;
        }
        List<Caseload> held = caseloads.now().stream()
                .filter(caseload -> !caseload.families().isEmpty())
                .toList();
        Map<PersonId, Worked> worked = work.between(start(week), start(week.plusWeeks(1)));
        if (!store.keep(sum(week, held, worked))) {
            return false;
        }
        held.forEach(caseload -> store.keep(week(week, caseload, worked)));
        store.removeBefore(Week.of(week.minus(KEPT)));
        return true;
    }

    private boolean open(LocalDate week) {
        var calendar = working.calendar();
        return week.datesUntil(week.plusWeeks(1)).anyMatch(calendar::openOn);
    }

    private static LoadWeek week(LocalDate week, Caseload caseload, Map<PersonId, Worked> worked) {
        Worked done = worked.getOrDefault(caseload.person(), Worked.NONE);
        return new LoadWeek(
                week,
                caseload.person(),
                caseload.points(),
                caseload.capacity().availablePoints(),
                caseload.capacity().away(),
                caseload.families().size(),
                done.contacts(),
                done.visits(),
                caseload.capacity().contractedMinutes());
    }

    private ServiceWeek sum(LocalDate week, List<Caseload> held, Map<PersonId, Worked> worked) {
        List<LoadWeek> here = held.stream()
                .map(caseload -> week(week, caseload, worked))
                .filter(one -> !one.away())
                .toList();
        List<FamilyId> families = held.stream()
                .flatMap(caseload -> caseload.families().stream())
                .map(Held::family)
                .toList();
        return new ServiceWeek(
                week,
                held.stream().mapToInt(Caseload::points).sum(),
                here.stream().mapToInt(LoadWeek::availablePoints).sum(),
                here.size(),
                families.size(),
                here.stream().mapToInt(LoadWeek::contacts).sum(),
                here.stream().mapToInt(LoadWeek::visits).sum(),
                here.stream().mapToInt(LoadWeek::contractedMinutes).sum(),
                OptionalInt.of(waiting.now().size()),
                notInTouch(families));
    }

    private int notInTouch(List<FamilyId> families) {
        Map<FamilyId, Instant> last = contacts.lastContact(families);
        Instant before = clock.here().minus(OUT_OF_TOUCH).toInstant();
        return (int) families.stream()
                .filter(family -> last.getOrDefault(family, Instant.EPOCH).isBefore(before))
                .count();
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(DatabaseClock.ZONE).toInstant();
    }

    private static void requireEngine() {
        if (Acting.now().kind() != Actor.Kind.ENGINE) {
            throw new NotFound("load");
        }
    }
}
