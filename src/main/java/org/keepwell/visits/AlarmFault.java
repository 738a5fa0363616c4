package org.keepwell.visits;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Urgency;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.springframework.stereotype.Component;

/**
 * When a step cannot be worked out, it fails loud: whoever is on duty, the duty coordinators and the senior leaders are told to look at
 * the board by themselves. Needs nothing of the visit, which may be what is broken.
 */
@Component
class AlarmFault {

    private final Staff staff;
    private final DutyRota rota;
    private final Notices notices;

    AlarmFault(Staff staff, DutyRota rota, Notices notices) {
        this.staff = staff;
        this.rota = rota;
        this.notices = notices;
    }

    void tell(DueStep step, int stumble, Instant now) {
        Set<PersonId> people = new LinkedHashSet<>(rota.at(now).people());
        people.addAll(staff.withRole(Role.DUTY_COORDINATOR));
        people.addAll(staff.withRole(Role.SENIOR_LEADER));
        people.remove(new PersonId(step.person()));
        notices.tell(new Notice(
                "visit-alarm-fault",
                people,
                Urgency.SAFETY,
                "Keepwell: URGENT. An alarm may not have reached anybody. Sign in and look at the visits board.",
                "Keepwell could not work out whom to tell about a visit. Open the board, find who is late and ring them now.",
                "/visits/board",
                "visits.fault/" + step.timer() + "/" + stumble));
    }
}
