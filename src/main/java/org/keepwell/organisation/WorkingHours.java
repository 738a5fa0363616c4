package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.organisation.WorkingPattern.ProtectedTime;
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

/** What a person keeps of their own time: days and hours worked, protected time, own quiet hours. Each changes their own. */
@Component
@Transactional
public class WorkingHours {

    private final PatternStore store;
    private final StaffChanges staff;
    private final DatabaseClock clock;
    private final Audit audit;
    private final Doorkeeper doorkeeper;

    WorkingHours(PatternStore store, StaffChanges staff, DatabaseClock clock, Audit audit, Doorkeeper doorkeeper) {
        this.store = store;
        this.staff = staff;
        this.clock = clock;
        this.audit = audit;
        this.doorkeeper = doorkeeper;
    }

    /** The pattern that holds on a day; empty when the person keeps none and works when the setting is open. */
    @Transactional(readOnly = true)
    public Optional<WorkingPattern> patternOf(PersonId person, LocalDate day) {
        return store.on(here(), person, day);
    }

    /** Minutes a week by the pattern that holds on a day, for everybody who keeps one. Breaks are in them. One statement. */
    @Transactional(readOnly = true)
    public Map<PersonId, Integer> weeklyMinutes(LocalDate day) {
        return store.weeklyMinutes(here(), day);
    }

    @Transactional(readOnly = true)
    public List<ProtectedTime> protectedTimes(PersonId person) {
        return store.protectedTimes(here(), person);
    }

    /** Keeps a pattern from a day on. Earlier patterns stay for what was before. @throws Refused when no day is worked */
    public void work(PersonId person, LocalDate from, Map<DayOfWeek, OpenHours> days) {
        doorkeeper.requireUnlessOwn(person, Action.CHANGE, RecordKind.STAFF);
        if (days.isEmpty()) {
            throw new Refused("hours", "Enter the hours of at least one day.");
        }
        days.forEach((weekday, hours) -> hours.check(weekday));
        store.keep(here(), person, new WorkingPattern(from, days));
        audit.record("changed-working-hours", "staff", person.value());
    }

    /** From today on the person works whenever the setting is open. */
    public void workWheneverOpen(PersonId person) {
        doorkeeper.requireUnlessOwn(person, Action.CHANGE, RecordKind.STAFF);
        store.forget(here(), person);
        audit.record("changed-working-hours", "staff", person.value());
    }

    /** Protects a time of every week, which bookings then leave free. */
    public UUID protect(PersonId person, DayOfWeek weekday, OpenHours hours) {
        doorkeeper.requireUnlessOwn(person, Action.CHANGE, RecordKind.STAFF);
        if (!hours.closes().isAfter(hours.opens())) {
            throw new Refused("protectedUntil", "The time must end after it begins.");
        }
        return store.protect(here(), person, weekday, hours);
    }

    public void unprotect(PersonId person, UUID time) {
        doorkeeper.requireUnlessOwn(person, Action.CHANGE, RecordKind.STAFF);
        if (!store.unprotect(here(), person, time)) {
            throw new NotFound("time");
        }
    }

    /** Sets own quiet hours beside the setting's; both null for none. They widen the setting's, never narrow them. */
    public void keepQuiet(PersonId person, @Nullable LocalTime from, @Nullable LocalTime until) {
        doorkeeper.requireUnlessOwn(person, Action.CHANGE, RecordKind.STAFF);
        if ((from == null) != (until == null)) {
            throw new Refused(from == null ? "quietFrom" : "quietUntil", "Enter both times, or neither.");
        }
        staff.quiet(here(), person, from, until);
    }

    /** Today, where the settings are: what a new pattern begins with. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return clock.today();
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
