package org.keepwell.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads staff. Roles and the present line manager come in the same statement, however many people there are. */
@Component
class StaffStore {

    private static final String SELECT = """
            select s.*, s.last_day is null or s.last_day >= :today as active,
                   (select string_agg(r.role, ',') from organisation.staff_role r
                     where r.setting_id = s.setting_id and r.person_id = s.person_id) as roles,
                   (select string_agg(r.role, ',') from organisation.staff_role r
                     where r.setting_id = s.setting_id and r.person_id = s.person_id and r.deputy) as deputy_in,
                   (select l.manager_id from organisation.reporting_line l
                      join organisation.staff m on m.setting_id = l.setting_id and m.person_id = l.manager_id
                     where l.setting_id = s.setting_id and l.person_id = s.person_id and l.last_day is null
                       and (m.last_day is null or m.last_day >= :today)) as manager_id
              from organisation.staff s
             where s.setting_id = :setting
            """;

    private final JdbcClient jdbc;

    StaffStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StaffRecord> find(SettingId setting, PersonId person, LocalDate today) {
        return select(setting, today, " and s.person_id = :person")
                .param("person", person.value())
                .query(StaffStore::read)
                .optional();
    }

    List<StaffRecord> active(SettingId setting, LocalDate today) {
        return select(setting, today, """
                 and (s.last_day is null or s.last_day >= :today) order by s.name_key, s.person_id""").query(StaffStore::read).list();
    }

    /** People whose name holds the text, in order of name, after the given place in that order; one more than the limit tells of a next page. */
    List<StaffRecord> list(
            SettingId setting,
            String text,
            boolean left,
            String afterKey,
            UUID afterPerson,
            int limit,
            LocalDate today) {
        return select(setting, today, """
                 and strpos(s.name_key, :text) > 0
                 and (s.last_day is not null and s.last_day < :today) = :left
                 and (s.name_key, s.person_id) > (:afterKey, :afterPerson)
                 order by s.name_key, s.person_id limit :limit""")
                .param("text", StaffRules.key(text))
                .param("left", left)
                .param("afterKey", afterKey)
                .param("afterPerson", afterPerson)
                .param("limit", limit)
                .query(StaffStore::read)
                .list();
    }

    List<PersonId> withRole(SettingId setting, Role role, LocalDate today) {
        return jdbc.sql("""
                select r.person_id from organisation.staff_role r
                  join organisation.staff s on s.setting_id = r.setting_id and s.person_id = r.person_id
                 where r.setting_id = ? and r.role = ? and s.from_date <= ? and (s.last_day is null or s.last_day >= ?)
                 order by r.deputy, r.since, s.name_key, s.person_id""")
                .params(setting.value(), role.name(), today, today)
                .query((row, n) -> Rows.person(row, "person_id"))
                .list();
    }

    List<PersonId> reportsOf(SettingId setting, PersonId manager, LocalDate today) {
        return jdbc.sql("""
                select l.person_id from organisation.reporting_line l
                  join organisation.staff s on s.setting_id = l.setting_id and s.person_id = l.person_id
                 where l.setting_id = ? and l.manager_id = ? and l.last_day is null and (s.last_day is null or s.last_day >= ?)
                 order by s.name_key, s.person_id""")
                .params(setting.value(), manager.value(), today)
                .query((row, n) -> Rows.person(row, "person_id"))
                .list();
    }

    Staff.Standing standing(SettingId setting, PersonId person, LocalDate today) {
        return jdbc.sql("""
                select (select string_agg(r.role, ',') from organisation.staff_role r
                         where r.setting_id = s.setting_id and r.person_id = s.person_id) as roles,
                       exists (select from organisation.reporting_line l
                                 join organisation.staff o on o.setting_id = l.setting_id and o.person_id = l.person_id
                                where l.setting_id = s.setting_id and l.manager_id = s.person_id and l.last_day is null
                                  and (o.last_day is null or o.last_day >= :today)) as manages
                  from organisation.staff s
                 where s.setting_id = :setting and s.person_id = :person
                   and (s.last_day is null or s.last_day >= :today)""")
                .param("setting", setting.value())
                .param("person", person.value())
                .param("today", today)
                .query((row, n) -> new Staff.Standing(roles(row.getString("roles")), row.getBoolean("manages")))
                .optional()
                .orElseGet(() -> new Staff.Standing(Set.of(), false));
    }

    private JdbcClient.StatementSpec select(SettingId setting, LocalDate today, String more) {
        return jdbc.sql(SELECT + more).param("setting", setting.value()).param("today", today);
    }

    private static StaffRecord read(ResultSet row, int n) throws SQLException {
        JobTitle job = JobTitle.valueOf(row.getString("job_title"));
        String words = row.getString("title_words");
        boolean active = row.getBoolean("active");
        StaffMember member = new StaffMember(
                Rows.person(row, "person_id"),
                row.getString("name"),
                row.getString("given_name"),
                words.isEmpty() ? job.words() : words,
                row.getString("mobile"),
                row.getString("email"),
                active ? roles(row.getString("roles")) : Set.of(),
                active,
                Rows.maybePerson(row, "manager_id"));
        return new StaffRecord(
                member,
                job,
                words,
                roles(row.getString("deputy_in")),
                Arrays.stream(row.getString("channels").split(","))
                        .map(Channel::valueOf)
                        .toList(),
                row.getObject("site_id", UUID.class),
                Rows.day(row, "from_date"),
                Rows.maybeDay(row, "last_day"),
                Rows.maybeTime(row, "quiet_from"),
                Rows.maybeTime(row, "quiet_until"),
                Rows.maybeInstant(row, "welcomed_at"),
                row.getInt("version"));
    }

    private static Set<Role> roles(@org.jspecify.annotations.Nullable String joined) {
        return joined == null
                ? Set.of()
                : Stream.of(joined.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }
}
