package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.access.Access;
import org.keepwell.audit.Audit;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What makes somebody's room: contracted time and dated reductions, kept by their line manager or a senior leader. Why is seen by the
 * person and their own manager alone; each person reads all of their own.
 */
@Component
@Transactional(readOnly = true)
public class CapacityChanges {

    private final CapacityWrites writes;
    private final CapacityStore store;
    private final Access access;
    private final Staff staff;
    private final Audit audit;
    private final DatabaseClock clock;

    CapacityChanges(
            CapacityWrites writes, CapacityStore store, Access access, Staff staff, Audit audit, DatabaseClock clock) {
        this.writes = writes;
        this.store = store;
        this.access = access;
        this.staff = staff;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is set from a day on, in force today.
     *
     * @param minutesPerWeek contracted; null where the working pattern, or full time, says it
     * @param mostFamilies 0 or more; null where it follows from time
     */
    public record SetTime(
            @Nullable Integer minutesPerWeek, @Nullable Integer mostFamilies) {}

    /** Every reduction of a person, latest first; without its kind for whoever may not know it. */
    public List<DatedReduction> of(PersonId person) {
        requireSeen(person);
        boolean why = mayKnowWhy(person);
        return store.of(person).stream()
                .map(less -> new DatedReduction(
                        less.id(),
                        why ? less.kind() : null,
                        less.kind() == ReductionKind.AWAY,
                        less.percent(),
                        less.minutes(),
                        less.from(),
                        less.until(),
                        less.version()))
                .toList();
    }

    /** The contracted time and the most families that are set for today. */
    public SetTime timeOf(PersonId person) {
        requireSeen(person);
        return store.times().stream()
                .filter(time -> time.person().equals(person) && !time.from().isAfter(clock.today()))
                .findFirst()
                .map(time -> new SetTime(time.minutes(), time.mostFamilies()))
                .orElseGet(() -> new SetTime(null, null));
    }

    /** Whether the acting person sees why somebody has less time: it is themselves, or they are their own line manager. */
    public boolean mayKnowWhy(PersonId person) {
        return person.equals(Acting.now().person())
                || access.may(Action.SEE, RecordKind.CAPACITY_REASON, person.value());
    }

    /** Sets contracted time and the most families from a day on; null for either leaves it to the pattern or the setting's number. */
    @Transactional
    public void setTime(PersonId person, LocalDate from, SetTime wanted) {
        requireChange(person);
        between("hours", wanted.minutesPerWeek(), 30, 60 * 60, "Give hours from 0.5 to 60, or leave it empty");
        between("mostFamilies", wanted.mostFamilies(), 0, 200, "Give a number from 0 to 200, or leave it empty");
        writes.setTime(person, from, wanted, clock.now());
        audit.record("working-time-set", "staff", person.value());
    }

    /** Adds less time between two days. Where several hold on one day they add up, at most to all of it. @throws Refused naming the field */
    @Transactional
    public UUID add(PersonId person, NewReduction wanted) {
        requireChange(person);
        check(wanted);
        UUID id = writes.add(person, wanted, clock.now());
        audit.record("reduction-added", "staff", person.value());
        return id;
    }

    /** Changes one. @throws org.keepwell.shared.Stale when somebody changed it first */
    @Transactional
    public void change(PersonId person, UUID reduction, NewReduction wanted, int version) {
        requireChange(person);
        check(wanted);
        writes.change(person, reduction, wanted, version, clock.now());
        audit.record("reduction-changed", "staff", person.value());
    }

    /** Makes this day its last; a day before it began takes it out altogether. */
    @Transactional
    public void end(PersonId person, UUID reduction, LocalDate lastDay) {
        requireChange(person);
        writes.end(person, reduction, lastDay, clock.now());
        audit.record("reduction-ended", "staff", person.value());
    }

    private void requireSeen(PersonId person) {
        if (!person.equals(Acting.now().person())) {
            access.require(Action.SEE, RecordKind.CAPACITY, person.value());
            requireStaff(person);
        }
    }

    /** Nobody changes their own room but where nobody else could: a manager or another leader does. */
    private void requireChange(PersonId person) {
        access.require(Action.CHANGE, RecordKind.CAPACITY, person.value());
        requireStaff(person);
    }

    private void requireStaff(PersonId person) {
        if (staff.maybe(person).isEmpty()) {
            throw new NotFound("person");
        }
    }

    private static void check(NewReduction wanted) {
        if (wanted.until() != null && wanted.until().isBefore(wanted.from())) {
            throw new Refused("until", "The last day cannot come before the first");
        }
        boolean away = wanted.kind() == ReductionKind.AWAY;
        boolean one = (wanted.percent() == null) != (wanted.minutes() == null);
        if (!away && !one) {
            throw new Refused("percent", "Give a percentage or hours a week, one of the two");
        }
        if (away && (wanted.percent() != null || wanted.minutes() != null)) {
            throw new Refused("percent", "Away is all of the time: leave percentage and hours empty");
        }
        between("percent", wanted.percent(), 1, 100, "Give a percentage from 1 to 100");
        between("hours", wanted.minutes(), 1, 3600, "Give hours a week, up to 60");
    }

    private static void between(String field, @Nullable Integer value, int least, int most, String words) {
        if (value != null && (value < least || value > most)) {
            throw new Refused(field, words);
        }
    }
}
