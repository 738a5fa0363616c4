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
 * Works out which open days have their duty covered. It keeps the answer, by nobody's name, for a trust's comparison: anew whenever the
 * rota, the calendar or the staff change, in the same transaction.
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

    /** So many days from the first on, each with its slots and gaps. */
    List<DutyDay> days(SettingId setting, LocalDate first, int count) {
        SchoolCalendar calendar = calendars.load(setting);
        List<DutySlot> slots = duties.touching(setting, midnight(first), midnight(first.plusDays(count)));
        return first.datesUntil(first.plusDays(count))
                .map(day -> DutyDay.of(day, calendar, touching(day, slots)))
                .toList();
    }

    void publish(SettingId setting) {
        LocalDate monday = mondayOf(clock.today());
        List<DutyDay> open = days(setting, monday, HORIZON_DAYS).stream()
                .filter(day -> day.hours().isPresent())
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

    static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static Instant midnight(LocalDate day) {
        return day.atStartOfDay(DatabaseClock.ZONE).toInstant();
    }

    private static List<DutySlot> touching(LocalDate day, List<DutySlot> slots) {
        Instant from = midnight(day);
        Instant until = midnight(day.plusDays(1));
        return slots.stream().filter(slot -> slot.touches(from, until)).toList();
    }
}
