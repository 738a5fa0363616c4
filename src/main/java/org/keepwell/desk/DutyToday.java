package org.keepwell.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keepwell.organisation.DutyNow;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.OutsideNumber;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PanelProvider;
import org.springframework.stereotype.Component;

/** Who is on duty now, and whom to ring when nobody is. */
@Component
public class DutyToday implements PanelProvider {

    private static final int ORDER = 90;

    private final DutyRota rota;
    private final Staff staff;
    private final MayI mayI;

    DutyToday(DutyRota rota, Staff staff, MayI mayI) {
        this.rota = rota;
        this.staff = staff;
        this.mayI = mayI;
    }

    @Override
    public Optional<Panel> today(Actor actor, Instant now) {
        if (!mayI.ever(Action.SEE, RecordKind.ROTA)) {
            return Optional.empty();
        }
        DutyNow duty = rota.at(now);
        return Optional.of(
                new Panel(ORDER, "desk/duty", new OnDuty(name(duty.leader()), name(duty.deputy()), duty.outside())));
    }

    /** Names may be empty; {@code outside} has numbers only where nobody is on duty. */
    public record OnDuty(String leader, String deputy, List<OutsideNumber> outside) {}

    private String name(Optional<PersonId> person) {
        return person.flatMap(staff::maybe).map(member -> member.name()).orElse("");
    }
}
