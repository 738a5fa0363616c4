package org.keepwell.organisation;

import static org.keepwell.organisation.Rows.at;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SettingStore {

    private static final String SELECT = """
            select s.*, (select count(*) from organisation.membership c
                          where c.setting_id = s.setting_id and not c.outside and c.from_date <= :today
                            and (c.last_day is null or c.last_day >= :today)) as staff
              from organisation.setting s
            """;

    private final JdbcClient jdbc;

    SettingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SettingDetails> find(SettingId id, LocalDate today) {
        return jdbc.sql(SELECT + "where s.setting_id = :id")
                .param("id", id.value())
                .param("today", today)
                .query(SettingStore::read)
                .optional();
    }

    List<SettingDetails> of(PersonId person, LocalDate today) {
        return jdbc.sql(SELECT + """
                  join organisation.membership m on m.setting_id = s.setting_id
                 where m.person_id = :person and m.from_date <= :today and (m.last_day is null or m.last_day >= :today)
                 order by s.name, s.setting_id""")
                .param("person", person.value())
                .param("today", today)
                .query(SettingStore::read)
                .list();
    }

    List<SettingDetails> underBody(BodyId body, LocalDate today) {
        return jdbc.sql(SELECT + """
                 where exists (select from organisation.governance g
                                where g.setting_id = s.setting_id and g.body_id = :body and g.from_date <= :today
                                  and (g.last_day is null or g.last_day >= :today))
                 order by s.name, s.setting_id""")
                .param("body", body.value())
                .param("today", today)
                .query(SettingStore::read)
                .list();
    }

    boolean belongs(PersonId person, SettingId setting, LocalDate day) {
        return jdbc.sql("""
                select exists (select from organisation.membership
                                where setting_id = ? and person_id = ? and from_date <= ? and (last_day is null or last_day >= ?))""")
                .params(setting.value(), person.value(), day, day)
                .query(Boolean.class)
                .single();
    }

    Optional<SettingId> byCode(String code) {
        return jdbc.sql("select setting_id from organisation.setting where lower(code) = lower(?)")
                .param(code)
                .query((row, n) -> new SettingId(Rows.id(row, "setting_id")))
                .optional();
    }

    List<SettingId> all() {
        return jdbc.sql("select setting_id from organisation.setting order by setting_id")
                .query((row, n) -> new SettingId(Rows.id(row, "setting_id")))
                .list();
    }

    void add(SettingId id, NewSetting wanted) {
        jdbc.sql("""
                insert into organisation.setting (setting_id, code, name, form, sector, phase, age_from, age_to, urn)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        id.value(),
                        wanted.code(),
                        wanted.name().strip(),
                        wanted.form().name(),
                        wanted.sector().name(),
                        wanted.phase().name(),
                        wanted.ageFrom(),
                        wanted.ageTo())
                .param(wanted.urn())
                .update();
        jdbc.sql("""
                insert into organisation.opening (setting_id, weekday, opens, closes)
                select ?, weekday, '08:00', '16:30' from generate_series(1, 5) weekday""").param(id.value()).update();
    }

    boolean describe(SettingId id, NewSetting wanted, FamiliesOpen familiesOpen, int version) {
        return jdbc.sql("""
                update organisation.setting
                   set name = ?, form = ?, sector = ?, phase = ?, age_from = ?, age_to = ?, urn = ?, families_open = ?,
                       version = version + 1
                 where setting_id = ? and version = ?""")
                        .params(
                                wanted.name().strip(),
                                wanted.form().name(),
                                wanted.sector().name(),
                                wanted.phase().name(),
                                wanted.ageFrom(),
                                wanted.ageTo())
                        .param(wanted.urn())
                        .params(familiesOpen.name(), id.value(), version)
                        .update()
                == 1;
    }

    void keepQuiet(SettingId id, LocalTime from, LocalTime until, boolean onClosedDays) {
        jdbc.sql("""
                update organisation.setting set quiet_from = ?, quiet_until = ?, quiet_on_closed_days = ?
                 where setting_id = ?""").params(from, until, onClosedDays, id.value()).update();
    }

    void requireDutyCover(SettingId id, boolean required) {
        jdbc.sql("update organisation.setting set duty_must_be_covered = ? where setting_id = ?")
                .params(required, id.value())
                .update();
    }

    void finishSetUp(SettingId id, Instant now) {
        jdbc.sql(
                        "update organisation.setting set set_up_finished_at = coalesce(set_up_finished_at, ?) where setting_id = ?")
                .params(at(now), id.value())
                .update();
    }

    private static SettingDetails read(ResultSet row, int n) throws SQLException {
        FamiliesOpen open = FamiliesOpen.valueOf(row.getString("families_open"));
        SettingForm form = SettingForm.valueOf(row.getString("form"));
        int staff = row.getInt("staff");
        return new SettingDetails(
                new SettingId(Rows.id(row, "setting_id")),
                row.getString("name"),
                row.getString("code"),
                form.words(),
                open == FamiliesOpen.YES
                        || (open == FamiliesOpen.BY_SIZE && staff < SettingRules.FAMILIES_OPEN_BELOW_STAFF),
                form,
                Sector.valueOf(row.getString("sector")),
                Phase.valueOf(row.getString("phase")),
                row.getInt("age_from"),
                row.getInt("age_to"),
                row.getString("urn"),
                staff,
                open,
                Rows.time(row, "quiet_from"),
                Rows.time(row, "quiet_until"),
                row.getBoolean("quiet_on_closed_days"),
                row.getBoolean("duty_must_be_covered"),
                row.getTimestamp("set_up_finished_at") != null,
                row.getInt("version"));
    }
}
