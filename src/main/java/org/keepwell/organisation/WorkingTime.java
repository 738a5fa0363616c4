package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When the active setting is open, when it and its people are left in peace, and when somebody is at work. */
@Component
@Transactional(readOnly = true)
public class WorkingTime {

    private final CalendarStore calendars;
    private final SettingStore settings;
    private final PatternStore patterns;
    private final DatabaseClock clock;

    WorkingTime(CalendarStore calendars, SettingStore settings, PatternStore patterns, DatabaseClock clock) {
        this.calendars = calendars;
        this.settings = settings;
        this.patterns = patterns;
        this.clock = clock;
    }

    /** Whether the setting is open at that moment. */
    public boolean settingOpen(Instant instant) {
        return calendar().openAt(instant);
    }

    /** When the setting closes that day; on a day on which it stays closed, the first moment of that day. */
    public ZonedDateTime closes(LocalDate day) {
        return calendar().closes(day);
    }

    /** The setting's terms, closures, holidays and hours, for questions about several days. */
    public SchoolCalendar calendar() {
        return calendars.load(here());
    }

    /** Whether ordinary messages to this person are held at that moment: by the setting's quiet hours or by their own. */
    public boolean isQuiet(PersonId person, Instant instant) {
        return quietTimes().quiet(own(person, instant), instant);
    }

    /** When a message held at that moment would arrive; that moment itself when it is not quiet. */
    public Instant quietUntil(PersonId person, Instant instant) {
        return quietTimes().quietUntil(own(person, instant), instant);
    }

    /** For many people at once: when a message sent at that moment reaches each. The same few statements, however many. */
    public Map<PersonId, Instant> quietUntil(Set<PersonId> people, Instant instant) {
        QuietTimes times = quietTimes();
        Map<PersonId, QuietTimes.Own> own = patterns.own(here(), people, day(instant));
        Map<PersonId, Instant> until = new LinkedHashMap<>();
        for (PersonId person : people) {
            until.put(person, times.quietUntil(own.getOrDefault(person, QuietTimes.Own.NONE), instant));
        }
        return until;
    }

    /** Whether somebody is at work: the setting is open and, where they keep a working pattern, it holds that hour. */
    public boolean atWork(PersonId person, Instant instant) {
        ZonedDateTime then = instant.atZone(DatabaseClock.ZONE);
        if (!calendar().openAt(instant)) {
            return false;
        }
        return patterns.on(here(), person, then.toLocalDate())
                .map(pattern -> hold(pattern.days(), then))
                .orElse(true);
    }

    /** Whether that moment is in somebody's protected personal time, which bookings must leave free. */
    public boolean isProtected(PersonId person, Instant instant) {
        ZonedDateTime then = instant.atZone(DatabaseClock.ZONE);
        return patterns.protectedTimes(here(), person).stream()
                .anyMatch(time ->
                        time.weekday() == then.getDayOfWeek() && time.hours().hold(then.toLocalTime()));
    }

    private static boolean hold(Map<DayOfWeek, OpenHours> days, ZonedDateTime then) {
        OpenHours hours = days.get(then.getDayOfWeek());
        return hours != null && hours.hold(then.toLocalTime());
    }

    private QuietTimes quietTimes() {
        SettingDetails setting = settings.find(here(), clock.today()).orElseThrow(() -> new NotFound("setting"));
        return new QuietTimes(
                calendar(),
                new QuietTimes.Nightly(setting.quietFrom(), setting.quietUntil()),
                setting.quietOnClosedDays());
    }

    private QuietTimes.Own own(PersonId person, Instant instant) {
        return patterns.own(here(), Set.of(person), day(instant)).getOrDefault(person, QuietTimes.Own.NONE);
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(DatabaseClock.ZONE).toLocalDate();
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
