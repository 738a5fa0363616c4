package org.keepwell.organisation.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.DutyDay;
import org.keepwell.organisation.DutySlot;
import org.keepwell.organisation.DutyWeek;
import org.keepwell.organisation.OutsideNumber;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.Words;
import org.keepwell.shared.PersonId;

/**
 * A week of the rota.
 *
 * @param outside whom to ring where nobody from the setting is on duty; shown when the week has a gap
 * @param rule whether the setting made cover a rule; {@code mayBeRule}: whether it is large enough to
 * @param undo the slot just removed, or null
 */
public record RotaPage(
        DutyWeek week,
        LocalDate today,
        Map<PersonId, StaffMember> people,
        List<OutsideNumber> outside,
        boolean rule,
        boolean mayBeRule,
        @Nullable DutySlot undo,
        boolean mayChange) {

    /** The form that puts back the slot just removed, filled in. */
    public String again(DutySlot slot) {
        return "/rota/new?duty=" + slot.duty() + "&person=" + slot.person() + "&day=" + slot.day() + "&from="
                + Words.time(slot.from()) + "&until=" + Words.time(slot.until());
    }

    public String name(PersonId person) {
        StaffMember member = people.get(person);
        return member == null ? "Somebody who has left" : member.name();
    }

    public boolean today(DutyDay day) {
        return day.day().equals(today);
    }
}
