package org.keepwell.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import org.keepwell.shared.Acting;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of weeks. The database shows a person their own weeks alone; the engine reads all. */
@Component
class LoadWeekStore {

    private final JdbcClient jdbc;

    LoadWeekStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(LocalDate week) {
        return jdbc.sql("select exists (select from caseload.service_week where setting_id = ? and week = ?)")
                .params(here(), week)
                .query(Boolean.class)
                .single();
    }

    /** Keeps the sum of a week. Returns whether this was the first to keep it: only then are its people's rows written. */
    boolean keep(ServiceWeek week) {
        return jdbc.sql("""
                insert into caseload.service_week (setting_id, week, points, available_points, caseloads, families, contacts,
                       visits, contracted_minutes, waiting, not_in_touch)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                        .params(here(), week.week(), week.points(), week.availablePoints(), week.caseloads())
                        .params(week.families(), week.contacts(), week.visits(), week.contractedMinutes())
                        .param(
                                week.waiting().isPresent()
                                        ? (Integer) week.waiting().getAsInt()
                                        : null)
                        .param(week.notInTouch())
                        .update()
                == 1;
    }

    void keep(LoadWeek week) {
        jdbc.sql("""
                insert into caseload.load_week (setting_id, week, person_id, points, available_points, away, families, contacts,
                       visits, contracted_minutes)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
                .params(here(), week.week(), week.person().value(), week.points(), week.availablePoints())
                .params(week.away(), week.families(), week.contacts(), week.visits(), week.contractedMinutes())
                .update();
    }

    /** Everybody's weeks from a Monday on, for the engine; a person is given their own. In order. */
    List<LoadWeek> since(LocalDate week) {
        return jdbc.sql("select * from caseload.load_week where setting_id = ? and week >= ? order by week")
                .params(here(), week)
                .query((row, n) -> load(row))
                .list();
    }

    /** One person's weeks from a Monday on, in order. */
    List<LoadWeek> of(PersonId person, LocalDate since) {
        return jdbc.sql("""
                select * from caseload.load_week where setting_id = ? and person_id = ? and week >= ? order by week""")
                .params(here(), person.value(), since)
                .query((row, n) -> load(row))
                .list();
    }

    /** The service's weeks from a Monday on, in order. */
    List<ServiceWeek> ofService(LocalDate since) {
        return jdbc.sql("select * from caseload.service_week where setting_id = ? and week >= ? order by week")
                .params(here(), since)
                .query((row, n) -> service(row))
                .list();
    }

    void removeBefore(LocalDate week) {
        jdbc.sql("delete from caseload.load_week where setting_id = ? and week < ?")
                .params(here(), week)
                .update();
    }

    private static LoadWeek load(ResultSet row) throws SQLException {
        return new LoadWeek(
                Rows.date(row, "week"),
                Rows.person(row, "person_id"),
                row.getInt("points"),
                row.getInt("available_points"),
                row.getBoolean("away"),
                row.getInt("families"),
                row.getInt("contacts"),
                row.getInt("visits"),
                row.getInt("contracted_minutes"));
    }

    private static ServiceWeek service(ResultSet row) throws SQLException {
        Integer waiting = Rows.numberOrNull(row, "waiting");
        return new ServiceWeek(
                Rows.date(row, "week"),
                row.getInt("points"),
                row.getInt("available_points"),
                row.getInt("caseloads"),
                row.getInt("families"),
                row.getInt("contacts"),
                row.getInt("visits"),
                row.getInt("contracted_minutes"),
                waiting == null ? OptionalInt.empty() : OptionalInt.of(waiting),
                row.getInt("not_in_touch"));
    }

    private static java.util.UUID here() {
        return Acting.now().settingOrFail().value();
    }
}
