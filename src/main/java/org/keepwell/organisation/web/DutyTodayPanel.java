package org.keepwell.organisation.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyDay;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.DutySlot;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PanelProvider;
import org.springframework.stereotype.Component;

/** Says on Today that a person is on duty themselves, or that the day has a gap. Who is on duty now stands there anyway. */
@Component
class DutyTodayPanel implements PanelProvider {

    private static final int SAFETY = 10;

    private final DutyRota rota;
    private final Staff staff;
    private final MayI mayI;

    DutyTodayPanel(DutyRota rota, Staff staff, MayI mayI) {
        this.rota = rota;
        this.staff = staff;
        this.mayI = mayI;
    }

    @Override
    public Optional<Panel> today(Actor actor, Instant now) {
        if (!mayI.ever(Action.SEE, RecordKind.ROTA)) {
            return Optional.empty();
        }
        DutyDay day = rota.days(now.atZone(DatabaseClock.ZONE).toLocalDate(), 1).getFirst();
        if (day.hours().isEmpty() && day.slots().isEmpty()) {
            return Optional.empty();
        }
        List<DutySlot> mine = day.slots().stream()
                .filter(slot -> slot.person().equals(actor.person()))
                .toList();
        if (mine.isEmpty() && day.covered()) {
            return Optional.empty();
        }
        DutyToday model = new DutyToday(
                day,
                lines(day),
                mine,
                day.covered() ? List.of() : rota.outside(),
                mayI.ever(Action.CHANGE, RecordKind.ROTA));
        return Optional.of(new Panel(SAFETY, "organisation/dutyToday", model));
    }

    private List<String> lines(DutyDay day) {
        if (day.slots().isEmpty()) {
            return List.of();
        }
        Map<PersonId, StaffMember> everybody = staff.byId();
        return day.slots().stream()
                .map(slot -> name(everybody.get(slot.person()))
                        + (slot.duty() == Duty.LEADER ? " leads, " : " deputises, ")
                        + slot.hours())
                .toList();
    }

    private static String name(@org.jspecify.annotations.Nullable StaffMember member) {
        return member == null ? "Somebody" : member.name();
    }
}
