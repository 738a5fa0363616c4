package org.keepwell.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keepwell.audit.Audit;
import org.keepwell.caseload.TermStaffing.StaffingNote;
import org.keepwell.families.HeldFamilies;
import org.keepwell.families.HeldFamily;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.organisation.Term;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Staffing against need, a term at a time, of the service and never of a person (V33). */
@Component
@Transactional(readOnly = true)
public class Staffing {

    /** How many terms are looked back on, the present one among them. */
    private static final int TERMS = 4;

    private static final int LONGEST_NOTE = 1000;

    private final StaffingReads reads;
    private final StaffingNotes notes;
    private final NeedCriteria criteria;
    private final DatabaseClock clock;
    private final MayI mayI;
    private final Audit audit;

    Staffing(
            StaffingReads reads,
            StaffingNotes notes,
            NeedCriteria criteria,
            DatabaseClock clock,
            MayI mayI,
            Audit audit) {
        this.reads = reads;
        this.notes = notes;
        this.criteria = criteria;
        this.clock = clock;
        this.mayI = mayI;
        this.audit = audit;
    }

    /** What a term is measured from. */
    @Component
    record StaffingReads(
            HeldFamilies families, NeedStore needs, Capacities capacities, Staff staff, WorkingTime time) {}

    /**
     * The last terms that have begun, latest first. The same few statements a term, however many families.
     *
     * @throws NotFound when the acting person may not see the mix
     */
    public List<TermStaffing> terms() {
        require(Action.SEE);
        LocalDate today = clock.today();
        Map<UUID, StaffingNote> written = notes.all();
        List<StaffRecord> staff = reads.staff().records();
        return begun(today).map(term -> measure(term, today, staff, written)).toList();
    }

    /**
     * Notes what leaders say of a term; what stood there gives way.
     *
     * @throws Refused when it is too long
     * @throws NotFound when there is no such term, or it is not for the acting person
     */
    @Transactional
    public void note(UUID term, StaffingLevel level, String staffing, String support) {
        require(Action.CHANGE);
        if (begun(clock.today()).noneMatch(one -> one.id().equals(term))) {
            throw new NotFound("term");
        }
        if (staffing.length() > LONGEST_NOTE) {
            throw new Refused("staffing", "Keep it under " + LONGEST_NOTE + " letters");
        }
        if (support.length() > LONGEST_NOTE) {
            throw new Refused("support", "Keep it under " + LONGEST_NOTE + " letters");
        }
        notes.keep(term, level, staffing.strip(), support.strip(), clock.now());
        audit.record("staffing-noted", "term", term);
    }

    private java.util.stream.Stream<Term> begun(LocalDate today) {
        return reads.time().calendar().terms().stream()
                .filter(term -> !term.firstDay().isAfter(today))
                .sorted(Comparator.comparing(Term::firstDay).reversed())
                .limit(TERMS);
    }

    private TermStaffing measure(Term term, LocalDate today, List<StaffRecord> staff, Map<UUID, StaffingNote> written) {
        LocalDate day = term.lastDay().isBefore(today) ? term.lastDay() : today;
        Instant moment = day.equals(today) ? clock.now() : NeedLog.endOf(day);
        Criteria by = criteria.on(day);
        List<HeldFamily> families = reads.families().at(moment);
        var agreed = reads.needs().agreedBy(moment);
        int points = families.stream()
                .mapToInt(family -> agreed.containsKey(family.family())
                        ? agreed.get(family.family()).points()
                        : Need.POINTS_UNTIL_AGREED)
                .sum();
        Collection<Capacity> rooms =
                reads.capacities().of(atWork(staff, families, day), day, by).values();
        return new TermStaffing(
                term,
                day,
                rooms.size(),
                rooms.stream().mapToInt(Capacity::contractedMinutes).sum(),
                rooms.stream().mapToInt(Capacity::availableMinutes).sum(),
                rooms.stream().mapToInt(Capacity::availablePoints).sum(),
                points,
                families.size(),
                (int) families.stream()
                        .filter(family -> agreed.containsKey(family.family()))
                        .count(),
                by.safeLevel(),
                by.fullTimeMinutes(),
                written.get(term.id()));
    }

    /** Practitioners of today who were here then, and whoever held a family then, also when they have left since. */
    private static Set<PersonId> atWork(List<StaffRecord> staff, List<HeldFamily> families, LocalDate day) {
        Set<PersonId> people = new LinkedHashSet<>();
        staff.stream()
                .filter(one ->
                        one.member().has(Role.PRACTITIONER) && !one.from().isAfter(day))
                .forEach(one -> people.add(one.member().person()));
        for (HeldFamily family : families) {
            PersonId worker = family.keyWorker();
            if (worker != null) {
                people.add(worker);
            }
        }
        return people;
    }

    private void require(Action action) {
        if (!mayI.ever(action, RecordKind.CASELOAD_MIX)) {
            throw new NotFound("staffing");
        }
    }
}
