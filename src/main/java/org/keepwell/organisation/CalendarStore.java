package org.keepwell.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.keepwell.organisation.SchoolCalendar.HolidayChange;
import org.keepwell.shared.Ids;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The whole calendar in one statement: a setting has some dozens of rows a year, and every quiet-hours question needs all four. */
    SchoolCalendar load(SettingId setting) {
        Reading reading = new Reading();
        jdbc.sql("""
                select 'opening' as what, null::uuid as id, '' as words, null::date as first_day, null::date as last_day,
                       weekday, opens, closes, false as holiday
                  from organisation.opening where setting_id = :setting
                union all
                select 'term', term_id, name, first_day, last_day, 0, null, null, false
                  from organisation.term where setting_id = :setting
                union all
                select 'closure', closure_id, words, first_day, last_day, 0, null, null, false
                  from organisation.closure where setting_id = :setting
                union all
                select 'change', null, words, day, day, 0, null, null, holiday
                  from organisation.bank_holiday_change where setting_id = :setting
                order by first_day""").param("setting", setting.value()).query(reading::row);
        return new SchoolCalendar(reading.opening, reading.terms, reading.closures, reading.changed);
    }

    private static final class Reading {

        private final Map<DayOfWeek, OpenHours> opening = new EnumMap<>(DayOfWeek.class);
        private final List<Term> terms = new ArrayList<>();
        private final List<Closure> closures = new ArrayList<>();
        private final Map<LocalDate, HolidayChange> changed = new HashMap<>();

        void row(ResultSet row) throws SQLException {
            switch (row.getString("what")) {
                case "opening" ->
                    opening.put(
                            DayOfWeek.of(row.getInt("weekday")),
                            new OpenHours(Rows.time(row, "opens"), Rows.time(row, "closes")));
                case "term" ->
                    terms.add(new Term(
                            Rows.id(row, "id"),
                            row.getString("words"),
                            Rows.day(row, "first_day"),
                            Rows.day(row, "last_day")));
                case "closure" ->
                    closures.add(new Closure(
                            Rows.id(row, "id"),
                            row.getString("words"),
                            Rows.day(row, "first_day"),
                            Rows.day(row, "last_day")));
                default ->
                    changed.put(
                            Rows.day(row, "first_day"),
                            new HolidayChange(row.getBoolean("holiday"), row.getString("words")));
            }
        }
    }

    void open(SettingId setting, Map<DayOfWeek, OpenHours> hours) {
        jdbc.sql("delete from organisation.opening where setting_id = ?")
                .param(setting.value())
                .update();
        List<Map.Entry<DayOfWeek, OpenHours>> days = List.copyOf(hours.entrySet());
        jdbc.sql("""
                insert into organisation.opening (setting_id, weekday, opens, closes)
                select ?, weekday, opens, closes from unnest(?::smallint[], ?::time[], ?::time[]) day (weekday, opens, closes)""")
                .params(
                        setting.value(),
                        days.stream()
                                .map(day -> (short) day.getKey().getValue())
                                .toArray(Short[]::new),
                        days.stream()
                                .map(day -> day.getValue().opens().toString())
                                .toArray(String[]::new),
                        days.stream()
                                .map(day -> day.getValue().closes().toString())
                                .toArray(String[]::new))
                .update();
    }

    UUID addTerm(SettingId setting, String name, LocalDate firstDay, LocalDate lastDay) {
        UUID id = Ids.newId();
        jdbc.sql(
                        "insert into organisation.term (setting_id, term_id, name, first_day, last_day) values (?, ?, ?, ?, ?)")
                .params(setting.value(), id, name, firstDay, lastDay)
                .update();
        return id;
    }

    void changeTerm(SettingId setting, UUID id, String name, LocalDate firstDay, LocalDate lastDay) {
        jdbc.sql(
                        "update organisation.term set name = ?, first_day = ?, last_day = ? where setting_id = ? and term_id = ?")
                .params(name, firstDay, lastDay, setting.value(), id)
                .update();
    }

    boolean removeTerm(SettingId setting, UUID id) {
        return jdbc.sql("delete from organisation.term where setting_id = ? and term_id = ?")
                        .params(setting.value(), id)
                        .update()
                == 1;
    }

    UUID addClosure(SettingId setting, String words, LocalDate firstDay, LocalDate lastDay) {
        UUID id = Ids.newId();
        jdbc.sql(
                        "insert into organisation.closure (setting_id, closure_id, words, first_day, last_day) values (?, ?, ?, ?, ?)")
                .params(setting.value(), id, words, firstDay, lastDay)
                .update();
        return id;
    }

    void changeClosure(SettingId setting, UUID id, String words, LocalDate firstDay, LocalDate lastDay) {
        jdbc.sql(
                        "update organisation.closure set words = ?, first_day = ?, last_day = ? where setting_id = ? and closure_id = ?")
                .params(words, firstDay, lastDay, setting.value(), id)
                .update();
    }

    boolean removeClosure(SettingId setting, UUID id) {
        return jdbc.sql("delete from organisation.closure where setting_id = ? and closure_id = ?")
                        .params(setting.value(), id)
                        .update()
                == 1;
    }

    void changeHoliday(SettingId setting, LocalDate day, boolean holiday, String words) {
        jdbc.sql("""
                insert into organisation.bank_holiday_change (setting_id, day, holiday, words) values (?, ?, ?, ?)
                on conflict (setting_id, day) do update set holiday = excluded.holiday, words = excluded.words""").params(setting.value(), day, holiday, words).update();
    }

    void forgetHolidayChange(SettingId setting, LocalDate day) {
        jdbc.sql("delete from organisation.bank_holiday_change where setting_id = ? and day = ?")
                .params(setting.value(), day)
                .update();
    }
}
