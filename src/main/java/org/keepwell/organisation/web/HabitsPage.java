package org.keepwell.organisation.web;

import java.util.List;
import java.util.Map;
import org.keepwell.organisation.DutyHabit;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.Term;
import org.keepwell.shared.PersonId;

/** The weekly habit of duty, and the terms that can be filled from it. */
public record HabitsPage(
        List<DutyHabit> habits, List<Term> terms, Map<PersonId, StaffMember> people, boolean mayChange) {

    public String name(PersonId person) {
        StaffMember member = people.get(person);
        return member == null ? "Somebody who has left" : member.name();
    }
}
