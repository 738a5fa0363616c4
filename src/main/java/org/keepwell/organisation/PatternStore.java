package org.keepwell.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.WorkingPattern.ProtectedTime;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class PatternStore {

    private final JdbcClient jdbc;

    PatternStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The pattern that holds on a day, if the person keeps one. */
    Optional<WorkingPattern> on(SettingId setting, PersonId person, LocalDate day) {
        Map<DayOfWeek, OpenHours> days = new EnumMap<>(DayOfWeek.class);
        List<LocalDate> from = jdbc.sql("""
                select p.from_date, h.weekday, h.starts, h.ends
                  from (select * from organisation.working_pattern
                         where setting_id = ? and person_id = ? and from_date <= ?
                         order by from_date desc limit 1) p
                  left join organisation.working_hours h
                    on h.setting_id = p.setting_id and h.person_id = p.person_id and h.from_date = p.from_date""")
                .params(setting.value(), person.value(), day)
                .query((row, n) -> {
                    if (row.getObject("weekday") != null) {
                        days.put(
                                DayOfWeek.of(row.getInt("weekday")),
                                new OpenHours(Rows.time(row, "starts"), Rows.time(row, "ends")));
                    }
                    return Rows.day(row, "from_date");
                })
                .list();
        return from.stream().findFirst().map(first -> new WorkingPattern(first, days));
    }

    /** Each person's own quiet hours and the weekdays of the pattern that holds on a day. */
    Map<PersonId, QuietTimes.Own> own(SettingId setting, Collection<PersonId> people, LocalDate day) {
        return jdbc
                .sql("""
                        select s.person_id, s.quiet_from, s.quiet_until, p.from_date,
                               (select string_agg(h.weekday::text, ',') from organisation.working_hours h
                                 where h.setting_id = s.setting_id and h.person_id = s.person_id and h.from_date = p.from_date) as weekdays
                          from organisation.staff s
                          left join lateral (select max(from_date) as from_date from organisation.working_pattern w
                                              where w.setting_id = s.setting_id and w.person_id = s.person_id and w.from_date <= ?) p on true
                         where s.setting_id = ? and s.person_id = any (?)""")
                .params(
                        day,
                        setting.value(),
                        people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query((row, n) -> Map.entry(Rows.person(row, "person_id"), readOwn(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** How many minutes a week each person's own pattern of that day comes to, breaks included; one statement. */
    Map<PersonId, Integer> weeklyMinutes(SettingId setting, LocalDate day) {
        return jdbc
                .sql("""
                        select h.person_id, sum(extract(epoch from h.ends - h.starts) / 60)::integer as minutes
                          from organisation.working_hours h
                         where h.setting_id = ? and h.from_date = (
                               select max(w.from_date) from organisation.working_pattern w
                                where w.setting_id = h.setting_id and w.person_id = h.person_id and w.from_date <= ?)
                         group by h.person_id""")
                .params(setting.value(), day)
                .query((row, n) -> Map.entry(Rows.person(row, "person_id"), row.getInt("minutes")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static QuietTimes.Own readOwn(ResultSet row) throws SQLException {
        LocalTime from = Rows.maybeTime(row, "quiet_from");
        LocalTime until = Rows.maybeTime(row, "quiet_until");
        return new QuietTimes.Own(
                from == null || until == null ? null : new QuietTimes.Nightly(from, until),
                Rows.maybeDay(row, "from_date") == null ? null : weekdays(row.getString("weekdays")));
    }

    private static Set<DayOfWeek> weekdays(@Nullable String joined) {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (joined != null) {
            Arrays.stream(joined.split(","))
                    .map(n -> DayOfWeek.of(Integer.parseInt(n)))
                    .forEach(days::add);
        }
        return days;
    }

    void keep(SettingId setting, PersonId person, WorkingPattern pattern) {
        jdbc.sql("delete from organisation.working_pattern where setting_id = ? and person_id = ? and from_date = ?")
                .params(setting.value(), person.value(), pattern.from())
                .update();
        jdbc.sql("insert into organisation.working_pattern (setting_id, person_id, from_date) values (?, ?, ?)")
                .params(setting.value(), person.value(), pattern.from())
                .update();
        List<Map.Entry<DayOfWeek, OpenHours>> days = List.copyOf(pattern.days().entrySet());
        jdbc.sql("""
                insert into organisation.working_hours (setting_id, person_id, from_date, weekday, starts, ends)
                select ?, ?, ?, weekday, starts, ends
                  from unnest(?::smallint[], ?::time[], ?::time[]) day (weekday, starts, ends)""")
                .params(
                        setting.value(),
                        person.value(),
                        pattern.from(),
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

    void forget(SettingId setting, PersonId person) {
        jdbc.sql("delete from organisation.working_pattern where setting_id = ? and person_id = ?")
                .params(setting.value(), person.value())
                .update();
    }

    List<ProtectedTime> protectedTimes(SettingId setting, PersonId person) {
        return jdbc.sql("""
                select * from organisation.protected_time where setting_id = ? and person_id = ? order by weekday, starts""")
                .params(setting.value(), person.value())
                .query((row, n) -> new ProtectedTime(
                        Rows.id(row, "protected_id"),
                        DayOfWeek.of(row.getInt("weekday")),
                        new OpenHours(Rows.time(row, "starts"), Rows.time(row, "ends"))))
                .list();
    }

    UUID protect(SettingId setting, PersonId person, DayOfWeek weekday, OpenHours hours) {
        UUID id = Ids.newId();
        jdbc.sql("""
                insert into organisation.protected_time (setting_id, person_id, protected_id, weekday, starts, ends)
                values (?, ?, ?, ?, ?, ?)""")
                .params(setting.value(), person.value(), id, weekday.getValue(), hours.opens(), hours.closes())
                .update();
        return id;
    }

    boolean unprotect(SettingId setting, PersonId person, UUID id) {
        return jdbc.sql(
                                "delete from organisation.protected_time where setting_id = ? and person_id = ? and protected_id = ?")
                        .params(setting.value(), person.value(), id)
                        .update()
                == 1;
    }
}
