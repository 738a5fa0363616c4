package org.keepwell.organisation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where people can turn, as the setting has checked it. Reading is not recorded anywhere. */
@Component
@Transactional(readOnly = true)
public class Signposts {

    /** Without terms a signpost is asked again after this long. */
    private static final Duration WITHOUT_TERMS = Duration.ofDays(120);

    private final SignpostStore store;
    private final CalendarStore calendars;
    private final DatabaseClock clock;
    private final Audit audit;
    private final Doorkeeper doorkeeper;

    Signposts(SignpostStore store, CalendarStore calendars, DatabaseClock clock, Audit audit, Doorkeeper doorkeeper) {
        this.store = store;
        this.calendars = calendars;
        this.clock = clock;
        this.audit = audit;
        this.doorkeeper = doorkeeper;
    }

    /** All, in the setting's order. */
    public List<Signpost> all() {
        return store.all(here());
    }

    /** Those never confirmed, without a number, or last confirmed before this term. Asked again every term. */
    public List<Signpost> due() {
        Instant since = confirmedSince();
        return all().stream()
                .filter(signpost -> !signpost.confirmedSince(since))
                .toList();
    }

    /** The moment after which a confirmation still holds. */
    public Instant confirmedSince() {
        return calendars
                .load(here())
                .termOn(clock.today())
                .map(term -> term.firstDay().atStartOfDay(DatabaseClock.ZONE).toInstant())
                .orElseGet(() -> clock.now().minus(WITHOUT_TERMS));
    }

    /** Saves a signpost as somebody has just checked it, dated now. */
    @Transactional
    public void confirm(UUID id, String name, String number, String note, boolean outOfHours) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        check(name, number);
        Signpost was = all().stream()
                .filter(signpost -> signpost.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("signpost"));
        boolean shownAtNight = outOfHours || was.kind() != Signpost.Kind.OWN;
        PersonId by = Acting.now().person();
        store.confirm(here(), id, name.strip(), number.strip(), note.strip(), shownAtNight, by, clock.now());
        audit.record("confirmed-signpost", "signpost", id);
    }

    /** Adds one of the setting's own, confirmed by whoever adds it. */
    @Transactional
    public UUID add(String name, String number, String note, boolean outOfHours) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        check(name, number);
        UUID id = store.add(
                here(), Signpost.Kind.OWN, name.strip(), number.strip(), note.strip(), outOfHours, Signpost.OWN_PLACE);
        store.confirm(
                here(),
                id,
                name.strip(),
                number.strip(),
                note.strip(),
                outOfHours,
                Acting.now().person(),
                clock.now());
        audit.record("added-signpost", "signpost", id);
        return id;
    }

    /** Removes one of the setting's own; those that set-up asks for stay. */
    @Transactional
    public void remove(UUID id) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        if (!store.remove(here(), id)) {
            throw new NotFound("signpost");
        }
        audit.record("removed-signpost", "signpost", id);
    }

    private static void check(String name, String number) {
        if (name.isBlank() || name.length() > 120) {
            throw new Refused("name", "Enter who it is, up to 120 letters.");
        }
        if (number.isBlank() || number.length() > 40) {
            throw new Refused("number", "Enter the number to ring.");
        }
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
