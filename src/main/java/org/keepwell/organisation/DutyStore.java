package org.keepwell.organisation;

import static org.keepwell.organisation.Rows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class DutyStore {

    /** Slots of people who still work here when the slot begins. */
    private static final String SLOTS = """
            select d.* from organisation.duty_slot d
              join organisation.staff s on s.setting_id = d.setting_id and s.person_id = d.person_id
             where d.setting_id = :setting
               and (s.last_day is null or s.last_day >= (d.starts at time zone 'Europe/London')::date)
            """;

    private final JdbcClient jdbc;

    DutyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Slots that touch the span, in order of start. A slot is shorter than two days. */
    List<DutySlot> touching(SettingId setting, Instant from, Instant until) {
        return jdbc.sql(SLOTS + """
                 and d.starts < :until and d.starts > cast(:from as timestamptz) - interval '2 days' and d.ends > :from
                 order by d.starts, d.duty desc, d.slot_id""")
                .param("setting", setting.value())
                .param("from", at(from))
                .param("until", at(until))
                .query(DutyStore::slot)
                .list();
    }

    List<DutySlot> of(SettingId setting, PersonId person, Instant from, Instant until) {
        return jdbc.sql(SLOTS + """
                 and d.person_id = :person and d.starts >= :from and d.starts < :until order by d.starts""")
                .param("setting", setting.value())
                .param("person", person.value())
                .param("from", at(from))
                .param("until", at(until))
                .query(DutyStore::slot)
                .list();
    }

    void addAll(SettingId setting, List<DutySlot> slots) {
        jdbc.sql("""
                insert into organisation.duty_slot (setting_id, slot_id, duty, person_id, starts, ends)
                select ?, slot.* from unnest(?::uuid[], ?::text[], ?::uuid[], ?::timestamptz[], ?::timestamptz[]) slot""")
                .params(
                        setting.value(),
                        slots.stream().map(DutySlot::id).toArray(UUID[]::new),
                        slots.stream().map(slot -> slot.duty().name()).toArray(String[]::new),
                        slots.stream().map(slot -> slot.person().value()).toArray(UUID[]::new),
                        slots.stream().map(slot -> slot.starts().toString()).toArray(String[]::new),
                        slots.stream().map(slot -> slot.ends().toString()).toArray(String[]::new))
                .update();
    }

    Optional<DutySlot> find(SettingId setting, UUID id) {
        return jdbc.sql("select * from organisation.duty_slot where setting_id = ? and slot_id = ?")
                .params(setting.value(), id)
                .query(DutyStore::slot)
                .optional();
    }

    void remove(SettingId setting, UUID id) {
        jdbc.sql("delete from organisation.duty_slot where setting_id = ? and slot_id = ?")
                .params(setting.value(), id)
                .update();
    }

    List<DutyHabit> habits(SettingId setting) {
        return jdbc.sql("""
                select * from organisation.duty_pattern where setting_id = ? order by weekday, starts, duty desc, pattern_id""")
                .param(setting.value())
                .query((row, n) -> new DutyHabit(
                        Rows.id(row, "pattern_id"),
                        DayOfWeek.of(row.getInt("weekday")),
                        Rows.time(row, "starts"),
                        Rows.time(row, "ends"),
                        Duty.valueOf(row.getString("duty")),
                        Rows.person(row, "person_id")))
                .list();
    }

    /** Habits of people who have no last day. */
    List<DutyHabit> habitsOfThoseWhoStay(SettingId setting) {
        Set<UUID> leaving = Set.copyOf(
                jdbc.sql("select person_id from organisation.staff where setting_id = ? and last_day is not null")
                        .param(setting.value())
                        .query((row, n) -> Rows.id(row, "person_id"))
                        .list());
        return habits(setting).stream()
                .filter(habit -> !leaving.contains(habit.person().value()))
                .toList();
    }

    UUID addHabit(SettingId setting, DayOfWeek weekday, LocalTime starts, LocalTime ends, Duty duty, PersonId person) {
        UUID id = Ids.newId();
        jdbc.sql("""
                insert into organisation.duty_pattern (setting_id, pattern_id, weekday, starts, ends, duty, person_id)
                values (?, ?, ?, ?, ?, ?, ?)""")
                .params(setting.value(), id, weekday.getValue(), starts, ends, duty.name(), person.value())
                .update();
        return id;
    }

    boolean removeHabit(SettingId setting, UUID id) {
        return jdbc.sql("delete from organisation.duty_pattern where setting_id = ? and pattern_id = ?")
                        .params(setting.value(), id)
                        .update()
                == 1;
    }

    boolean confirmed(SettingId setting, LocalDate monday) {
        return jdbc.sql("select exists (select from organisation.duty_week where setting_id = ? and monday = ?)")
                .params(setting.value(), monday)
                .query(Boolean.class)
                .single();
    }

    void confirm(SettingId setting, LocalDate monday, PersonId by, Instant now) {
        jdbc.sql("""
                insert into organisation.duty_week (setting_id, monday, confirmed_at, confirmed_by) values (?, ?, ?, ?)
                on conflict (setting_id, monday) do update
                   set confirmed_at = excluded.confirmed_at, confirmed_by = excluded.confirmed_by""").params(setting.value(), monday, at(now), by.value()).update();
    }

    void reopen(SettingId setting, LocalDate monday) {
        jdbc.sql("delete from organisation.duty_week where setting_id = ? and monday = ?")
                .params(setting.value(), monday)
                .update();
    }

    private static DutySlot slot(ResultSet row, int n) throws SQLException {
        return new DutySlot(
                Rows.id(row, "slot_id"),
                Duty.valueOf(row.getString("duty")),
                Rows.person(row, "person_id"),
                Rows.instant(row, "starts"),
                Rows.instant(row, "ends"));
    }
}
