package org.keepwell.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of a visit: every step with its time, only ever added to. */
@Repository
class EventLog {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    EventLog(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** What happened: a {@link VisitStep}, a {@link Rung} or a word of the responders. */
    record Happened(
            VisitId visit,
            String what,
            @Nullable PersonId about,
            @Nullable PersonId by,
            boolean byOffice,
            Collection<PersonId> people,
            String detail,
            Instant pressed,
            @Nullable UUID attempt) {

        static Happened of(VisitId visit, String what, @Nullable PersonId about, @Nullable PersonId by, Instant now) {
            return new Happened(visit, what, about, by, false, List.of(), "", now, null);
        }

        Happened saying(String words) {
            return new Happened(visit, what, about, by, byOffice, people, words, pressed, attempt);
        }

        Happened to(Collection<PersonId> told) {
            return new Happened(visit, what, about, by, byOffice, told, detail, pressed, attempt);
        }
    }

    void add(Happened happened, Instant now) {
        addAll(List.of(happened), now);
    }

    void addAll(List<Happened> all, Instant now) {
        if (all.isEmpty()) {
            return;
        }
        List<Object[]> rows = new ArrayList<>();
        for (Happened one : all) {
            rows.add(new Object[] {
                VisitStore.here(),
                Ids.newId(),
                one.visit().value(),
                Timestamp.from(now),
                Timestamp.from(one.pressed()),
                one.what(),
                VisitRows.id(one.about()),
                VisitRows.id(one.by()),
                one.byOffice(),
                VisitRows.people(one.people()),
                one.detail(),
                one.attempt()
            });
        }
        batches.batchUpdate("""
                insert into visits.event (setting_id, event_id, visit_id, at, pressed_at, what, about, by_person, by_office,
                                          people, detail, attempt)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::uuid[], ?, ?)""", rows);
    }

    /** Whether this attempt was taken in before: a button pressed without signal is sent again until an answer comes. */
    boolean seen(VisitId visit, @Nullable UUID attempt) {
        return attempt != null
                && jdbc.sql("""
                        select exists (select 1 from visits.event
                                        where setting_id = ? and visit_id = ? and attempt = ?)""")
                        .params(VisitStore.here(), visit.value(), attempt)
                        .query((row, n) -> row.getBoolean(1))
                        .single();
    }

    List<VisitEvent> of(VisitId visit) {
        return read(List.of(visit.value()), Instant.EPOCH);
    }

    /** The events of several visits since then, oldest first. */
    List<VisitEvent> lately(Collection<UUID> visits, Instant since) {
        return read(visits, since);
    }

    private List<VisitEvent> read(Collection<UUID> visits, Instant since) {
        return jdbc.sql("""
                select * from visits.event where setting_id = ? and visit_id = any(?::uuid[]) and at >= ?
                 order by at, event_id""")
                .params(VisitStore.here(), VisitRows.ids(visits), Timestamp.from(since))
                .query((row, n) -> event(row))
                .list();
    }

    private static VisitEvent event(ResultSet row) throws SQLException {
        return new VisitEvent(
                new VisitId(row.getObject("visit_id", UUID.class)),
                Objects.requireNonNull(VisitRows.instant(row, "at")),
                Objects.requireNonNull(VisitRows.instant(row, "pressed_at")),
                row.getString("what"),
                VisitRows.person(row, "about"),
                VisitRows.person(row, "by_person"),
                row.getBoolean("by_office"),
                Arrays.stream((UUID[]) row.getArray("people").getArray())
                        .map(PersonId::new)
                        .toList(),
                row.getString("detail"));
    }
}
