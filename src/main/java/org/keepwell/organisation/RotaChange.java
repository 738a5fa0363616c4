package org.keepwell.organisation;

import java.util.UUID;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.springframework.stereotype.Component;

/** What every change of the rota begins and ends with. */
@Component
class RotaChange {

    private final StaffStore staff;
    private final StaffChanges changes;
    private final DutyCover cover;
    private final DatabaseClock clock;
    private final Doorkeeper doorkeeper;
    private final Audit audit;

    RotaChange(
            StaffStore staff,
            StaffChanges changes,
            DutyCover cover,
            DatabaseClock clock,
            Doorkeeper doorkeeper,
            Audit audit) {
        this.staff = staff;
        this.changes = changes;
        this.cover = cover;
        this.clock = clock;
        this.doorkeeper = doorkeeper;
        this.audit = audit;
    }

    /** Checks the right to change the rota and lets one change happen at a time. */
    void begin() {
        doorkeeper.require(Action.CHANGE, RecordKind.ROTA);
        changes.oneAtATime(here());
    }

    /** Records the change and works out cover anew. */
    void done(String verb, UUID subject) {
        cover.publish(here());
        audit.record(verb, "rota", subject);
    }

    void requireWorking(PersonId person) {
        if (staff.find(here(), person, clock.today())
                .filter(found -> found.member().active())
                .isEmpty()) {
            throw new Refused("person", "Choose somebody who works here.");
        }
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
