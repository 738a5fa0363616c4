package org.keepwell.organisation.web;

import java.time.Instant;
import java.util.Optional;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.shared.Actor;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PanelProvider;
import org.springframework.stereotype.Component;

/** Leads a new person to their welcome until they have read it. */
@Component
class WelcomePanel implements PanelProvider {

    private static final int FIRST = 0;

    private final Staff staff;

    WelcomePanel(Staff staff) {
        this.staff = staff;
    }

    @Override
    public Optional<Panel> today(Actor actor, Instant now) {
        StaffRecord record = staff.record(actor.personOrFail());
        return record.welcomedAt() == null
                ? Optional.of(new Panel(FIRST, "organisation/welcomePanel", record.member()))
                : Optional.empty();
    }
}
