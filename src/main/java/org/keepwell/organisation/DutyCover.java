package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps, for a trust's comparison, whether duty is covered on each open day, and by nobody's name. Worked out anew whenever the rota, the
 * calendar or the staff change, in the same transaction.
 */
@Component
class DutyCover {

    private static final int HORIZON_DAYS = 400;

    private final DutyStore duties;
    private final CalendarStore calendars;
    private final SettingStore settings;
    private final DatabaseClock clock;
    private final JdbcClient jdbc;

    DutyCover(DutyStore duties, CalendarStore calendars, SettingStore settings, DatabaseClock clock, JdbcClient jdbc) {
        this.duties = duties;
        this.calendars = calendars;
        this.settings = settings;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    void publish(SettingId setting) {
        LocalDate monday = clock.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate end = monday.plusDays(HORIZON_DAYS);
        SchoolCalendar calendar = calendars.load(setting);
        List<DutySlot> slots = duties.touching(setting, midnight(monday), midnight(end));
        List<DutyDay> open = monday.datesUntil(end)
                .filter(calendar::openOn)
                .map(day -> DutyDay.of(day, calendar, around(day, slots)))
                .toList();
        jdbc.sql("delete from organisation.duty_cover where setting_id = ? and day >= ?")
                .params(setting.value(), monday)
                .update();
        jdbc.sql("""
                insert into organisation.duty_cover (setting_id, day, covered)
                select ?, day, covered from unnest(?::date[], ?::boolean[]) cover (day, covered)""")
                .params(
                        setting.value(),
                        open.stream().map(day -> day.day().toString()).toArray(String[]::new),
                        open.stream().map(DutyDay::covered).toArray(Boolean[]::new))
                .update();
    }

    /** Whether the setting made cover a rule, and still is of a size at which it may be one. */
    boolean isARule(SettingId setting) {
        return settings.find(setting, clock.today())
                .filter(found -> found.dutyMustBeCovered() && found.staff() > SettingRules.SMALL_SETTING_STAFF)
                .isPresent();
    }

    private static List<DutySlot> around(LocalDate day, List<DutySlot> slots) {
        Instant from = midnight(day);
        Instant until = midnight(day.plusDays(1));
        return slots.stream()
                .filter(slot -> slot.starts().isBefore(until) && slot.ends().isAfter(from))
                .toList();
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(DatabaseClock.ZONE).toInstant();
    }
}
