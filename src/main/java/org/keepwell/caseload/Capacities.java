package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.WorkingHours;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much room people have for families, by dates alone. Callers have let the person into what they show it on; why is never in it. */
@Component
@Transactional(readOnly = true)
public class Capacities {

    private final CapacityStore store;
    private final NeedCriteria criteria;
    private final WorkingHours hours;
    private final Staff staff;

    Capacities(CapacityStore store, NeedCriteria criteria, WorkingHours hours, Staff staff) {
        this.store = store;
        this.criteria = criteria;
        this.hours = hours;
        this.staff = staff;
    }

    /** One person's room on a day. */
    public Capacity of(PersonId person, LocalDate day) {
        return of(List.of(person), day, criteria.on(day)).values().iterator().next();
    }

    /** The room of everybody who works here today, on a day. The same few statements, however many. */
    public Map<PersonId, Capacity> all(LocalDate day) {
        return of(staff.all().stream().map(StaffMember::person).toList(), day, criteria.on(day));
    }

    /** Three statements, however many people. */
    Map<PersonId, Capacity> of(Collection<PersonId> people, LocalDate day, Criteria by) {
        Map<PersonId, Integer> patterns = hours.weeklyMinutes(day);
        List<CapacityStore.Time> times = store.times();
        List<CapacityStore.Less> reductions = store.endingFrom(day);
        Map<PersonId, Capacity> found = new LinkedHashMap<>();
        for (PersonId person : people) {
            found.put(person, room(person, by, patterns, times, reductions).on(day));
        }
        return found;
    }

    private static Room room(
            PersonId person,
            Criteria by,
            Map<PersonId, Integer> patterns,
            List<CapacityStore.Time> times,
            List<CapacityStore.Less> reductions) {
        return new Room(
                person,
                by,
                patterns.get(person),
                times.stream().filter(time -> time.person().equals(person)).toList(),
                reductions.stream().filter(less -> less.person().equals(person)).toList());
    }
}
