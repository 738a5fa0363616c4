package org.keepwell.organisation;

import static org.keepwell.organisation.Rows.at;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes staff. Membership, which sign-in reads across settings, changes in the same transaction. */
@Component
class StaffChanges {

    private final JdbcClient jdbc;

    StaffChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One change to a setting's staff at a time, so that two together cannot make a circle or leave no administrator. */
    void oneAtATime(SettingId setting) {
        jdbc.sql("select 1 from organisation.setting where setting_id = ? for update")
                .param(setting.value())
                .query()
                .singleRow();
    }

    void add(SettingId setting, NewStaff wanted, LocalDate from) {
        jdbc.sql("""
                insert into organisation.staff
                       (setting_id, person_id, name, given_name, name_key, job_title, title_words, mobile, email, from_date)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (setting_id, person_id) do update
                   set name = excluded.name, given_name = excluded.given_name, name_key = excluded.name_key,
                       job_title = excluded.job_title, title_words = excluded.title_words, mobile = excluded.mobile,
                       email = excluded.email, from_date = excluded.from_date, last_day = null,
                       version = organisation.staff.version + 1""")
                .params(
                        setting.value(),
                        wanted.person().value(),
                        wanted.name().strip(),
                        wanted.givenName().strip(),
                        StaffRules.key(wanted.name()),
                        wanted.job().name(),
                        wanted.titleWords().strip(),
                        wanted.mobile().strip(),
                        wanted.email().strip(),
                        from)
                .update();
        jdbc.sql("""
                insert into organisation.membership (setting_id, person_id, from_date) values (?, ?, ?)
                on conflict (setting_id, person_id) do update set from_date = excluded.from_date, last_day = null""").params(setting.value(), wanted.person().value(), from).update();
    }

    boolean change(SettingId setting, PersonId person, StaffChange change) {
        return jdbc.sql("""
                update organisation.staff
                   set name = ?, given_name = ?, name_key = ?, job_title = ?, title_words = ?, mobile = ?, email = ?, site_id = ?,
                       version = version + 1
                 where setting_id = ? and person_id = ? and version = ?""")
                        .params(
                                change.name().strip(),
                                change.givenName().strip(),
                                StaffRules.key(change.name()),
                                change.job().name(),
                                change.titleWords().strip(),
                                change.mobile().strip(),
                                change.email().strip())
                        .param(change.site())
                        .params(setting.value(), person.value(), change.version())
                        .update()
                == 1;
    }

    void reach(SettingId setting, PersonId person, String mobile, String email, List<Channel> channels) {
        jdbc.sql("""
                update organisation.staff set mobile = ?, email = ?, channels = ?, version = version + 1
                 where setting_id = ? and person_id = ?""")
                .params(
                        mobile.strip(),
                        email.strip(),
                        channels.stream().map(Enum::name).collect(Collectors.joining(",")),
                        setting.value(),
                        person.value())
                .update();
    }

    void quiet(SettingId setting, PersonId person, @Nullable LocalTime from, @Nullable LocalTime until) {
        jdbc.sql("update organisation.staff set quiet_from = ?, quiet_until = ? where setting_id = ? and person_id = ?")
                .param(from)
                .param(until)
                .params(setting.value(), person.value())
                .update();
    }

    void roles(SettingId setting, PersonId person, Set<Role> roles, Set<Role> deputyIn, Instant now) {
        String[] wanted = roles.stream().map(Enum::name).toArray(String[]::new);
        String[] deputy = deputyIn.stream().map(Enum::name).toArray(String[]::new);
        jdbc.sql("delete from organisation.staff_role where setting_id = ? and person_id = ? and role <> all (?)")
                .params(setting.value(), person.value(), wanted)
                .update();
        jdbc.sql("""
                insert into organisation.staff_role (setting_id, person_id, role, deputy, since)
                select ?, ?, role, role = any (?), ? from unnest(?) role
                on conflict (setting_id, person_id, role) do update set deputy = excluded.deputy""")
                .params(setting.value(), person.value(), deputy, at(now), wanted)
                .update();
        jdbc.sql("update organisation.membership set outside = ? where setting_id = ? and person_id = ?")
                .params(roles.equals(Set.of(Role.EXTERNAL_SUPERVISOR)), setting.value(), person.value())
                .update();
    }

    Map<PersonId, PersonId> managers(SettingId setting) {
        return jdbc
                .sql(
                        "select person_id, manager_id from organisation.reporting_line where setting_id = ? and last_day is null")
                .param(setting.value())
                .query((row, n) -> Map.entry(Rows.person(row, "person_id"), Rows.person(row, "manager_id")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void reportTo(SettingId setting, PersonId person, @Nullable PersonId manager, LocalDate today) {
        jdbc.sql("delete from organisation.reporting_line where setting_id = ? and person_id = ? and from_date >= ?")
                .params(setting.value(), person.value(), today)
                .update();
        jdbc.sql("""
                update organisation.reporting_line set last_day = ?
                 where setting_id = ? and person_id = ? and last_day is null""")
                .params(today.minusDays(1), setting.value(), person.value())
                .update();
        if (manager != null) {
            jdbc.sql("""
                    insert into organisation.reporting_line (setting_id, person_id, manager_id, from_date)
                    values (?, ?, ?, ?)""")
                    .params(setting.value(), person.value(), manager.value(), today)
                    .update();
        }
    }

    void lastDay(SettingId setting, PersonId person, @Nullable LocalDate lastDay) {
        jdbc.sql("""
                update organisation.staff set last_day = ?, version = version + 1 where setting_id = ? and person_id = ?""").param(lastDay).params(setting.value(), person.value()).update();
        jdbc.sql("update organisation.membership set last_day = ? where setting_id = ? and person_id = ?")
                .param(lastDay)
                .params(setting.value(), person.value())
                .update();
    }

    void welcomed(SettingId setting, PersonId person, Instant now) {
        jdbc.sql("""
                update organisation.staff set welcomed_at = coalesce(welcomed_at, ?) where setting_id = ? and person_id = ?""").params(at(now), setting.value(), person.value()).update();
    }
}
