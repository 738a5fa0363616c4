package org.keepwell.visits;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads alarms, and keeps what those who were told answer. */
@Repository
class AlarmStore {

    private final JdbcClient jdbc;

    AlarmStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An alarm as stored. */
    record Row(
            AlarmId id,
            VisitId visit,
            PersonId worker,
            AlarmKind kind,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable PersonId closedBy,
            @Nullable Welfare closedHow) {}

    /** One who was told of an alarm. */
    record ToldRow(AlarmId alarm, PersonId person, Rung rung, Instant at, String answer) {}

    Optional<Row> find(AlarmId alarm) {
        return jdbc.sql("select * from visits.alarm where setting_id = ? and alarm_id = ?")
                .params(VisitStore.here(), alarm.value())
                .query((row, n) -> row(row))
                .optional();
    }

    /** Every open alarm of the setting, oldest first. */
    List<Row> open() {
        return jdbc.sql(
                        "select * from visits.alarm where setting_id = ? and closed_at is null order by opened_at limit 200")
                .param(VisitStore.here())
                .query((row, n) -> row(row))
                .list();
    }

    List<ToldRow> told(Collection<UUID> alarms) {
        return jdbc.sql("""
                select * from visits.told where setting_id = ? and alarm_id = any(?::uuid[]) order by told_at, rung""")
                .params(VisitStore.here(), VisitRows.ids(alarms))
                .query((row, n) -> new ToldRow(
                        new AlarmId(row.getObject("alarm_id", UUID.class)),
                        Objects.requireNonNull(VisitRows.person(row, "person_id")),
                        Rung.valueOf(row.getString("rung")),
                        Objects.requireNonNull(VisitRows.instant(row, "told_at")),
                        row.getString("answer")))
                .list();
    }

    void answered(AlarmId alarm, PersonId by, String answer, Instant now) {
        int rows = jdbc.sql("""
                update visits.told set answer = ?, answered_at = ?
                 where setting_id = ? and alarm_id = ? and person_id = ?""")
                .params(answer, Timestamp.from(now), VisitStore.here(), alarm.value(), by.value())
                .update();
        if (rows > 1) {
            throw new IllegalStateException("a person is told of an alarm once");
        }
    }

    /** Of all visits that set off since then: how many there were, and how many raised a colleague without need. */
    FalseAlarms falseAlarms(Instant since) {
        return jdbc.sql("""
                select (select count(distinct p.visit_id) from visits.party p
                         join visits.visit v on v.setting_id = p.setting_id and v.visit_id = p.visit_id
                        where v.setting_id = ? and v.starts_at >= ? and p.set_off_at is not null),
                       (select count(*) from visits.alarm a
                        where a.setting_id = ? and a.opened_at >= ? and a.closed_at is not null and a.was_needed = false)""")
                .params(VisitStore.here(), Timestamp.from(since), VisitStore.here(), Timestamp.from(since))
                .query((row, n) -> new FalseAlarms(row.getInt(1), row.getInt(2)))
                .single();
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        String how = row.getString("closed_how");
        return new Row(
                new AlarmId(row.getObject("alarm_id", UUID.class)),
                new VisitId(row.getObject("visit_id", UUID.class)),
                Objects.requireNonNull(VisitRows.person(row, "person_id")),
                AlarmKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(VisitRows.instant(row, "opened_at")),
                VisitRows.instant(row, "closed_at"),
                VisitRows.person(row, "closed_by"),
                how == null ? null : Welfare.valueOf(how));
    }
}
