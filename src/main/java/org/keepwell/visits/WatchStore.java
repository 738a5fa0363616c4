package org.keepwell.visits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps each {@link Watch} as rows: the worker's part, the one waiting timer, the open alarm and whom it has reached. */
@Component
class WatchStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    WatchStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A watch as it is stored. */
    record Kept(
            VisitId visit,
            Watch watch,
            @Nullable UUID timer,
            @Nullable AlarmId alarm) {}

    /** One worker on one visit. */
    record Key(UUID visit, UUID person) {}

    Kept of(VisitId visit, PersonId worker) {
        return Objects.requireNonNull(
                all(List.of(visit.value())).get(new Key(visit.value(), worker.value())), "a watch for each worker");
    }

    /** The watches over everybody on these visits; three statements. */
    Map<Key, Kept> all(Collection<UUID> visits) {
        String ids = VisitRows.ids(visits);
        Map<UUID, Set<PersonId>> told = new HashMap<>();
        Map<UUID, Set<PersonId>> passed = new HashMap<>();
        jdbc.sql("""
                select t.alarm_id, t.person_id, t.answer from visits.told t
                  join visits.alarm a on a.setting_id = t.setting_id and a.alarm_id = t.alarm_id
                 where a.setting_id = ? and a.visit_id = any(?::uuid[]) and a.closed_at is null order by t.told_at""")
                .params(VisitStore.here(), ids)
                .query((row, n) -> {
                    PersonId person = Objects.requireNonNull(VisitRows.person(row, "person_id"));
                    UUID alarm = row.getObject("alarm_id", UUID.class);
                    told.computeIfAbsent(alarm, id -> new LinkedHashSet<>()).add(person);
                    if (row.getString("answer").equals("NO_ANSWER")) {
                        passed.computeIfAbsent(alarm, id -> new LinkedHashSet<>())
                                .add(person);
                    }
                    return person;
                })
                .list();
        Map<Key, Kept> kept = new HashMap<>();
        jdbc.sql("""
                select p.visit_id, p.person_id, p.stage, p.due_at, p.round,
                       t.timer_id, t.rung, t.nth, t.planned_at, t.due_at as step_due,
                       a.alarm_id, a.kind, a.opened_at
                  from visits.party p
                  left join visits.timer t on t.setting_id = p.setting_id and t.visit_id = p.visit_id
                       and t.person_id = p.person_id and t.raised_at is null and t.withdrawn_at is null
                  left join visits.alarm a on a.setting_id = p.setting_id and a.visit_id = p.visit_id
                       and a.person_id = p.person_id and a.closed_at is null
                 where p.setting_id = ? and p.visit_id = any(?::uuid[])""")
                .params(VisitStore.here(), ids)
                .query((row, n) -> kept.put(
                        new Key(row.getObject("visit_id", UUID.class), row.getObject("person_id", UUID.class)),
                        kept(row, told, passed)))
                .list();
        return kept;
    }

    private static Kept kept(ResultSet row, Map<UUID, Set<PersonId>> told, Map<UUID, Set<PersonId>> passed)
            throws SQLException {
        UUID alarm = row.getObject("alarm_id", UUID.class);
        Watch.Alarm open = alarm == null
                ? null
                : new Watch.Alarm(
                        AlarmKind.valueOf(row.getString("kind")),
                        Objects.requireNonNull(VisitRows.instant(row, "opened_at")),
                        told.getOrDefault(alarm, Set.of()),
                        passed.getOrDefault(alarm, Set.of()));
        UUID timer = row.getObject("timer_id", UUID.class);
        Watch.Step next = timer == null
                ? null
                : new Watch.Step(
                        Rung.valueOf(row.getString("rung")),
                        row.getInt("nth"),
                        Objects.requireNonNull(VisitRows.instant(row, "planned_at")),
                        Objects.requireNonNull(VisitRows.instant(row, "step_due")));
        Watch watch = new Watch(
                Objects.requireNonNull(VisitRows.person(row, "person_id")),
                Stage.valueOf(row.getString("stage")),
                VisitRows.instant(row, "due_at"),
                row.getInt("round"),
                next,
                open);
        return new Kept(
                new VisitId(row.getObject("visit_id", UUID.class)),
                watch,
                timer,
                alarm == null ? null : new AlarmId(alarm));
    }

    /** Marks the timers as raised and returns those that were still waiting: each by one transaction only. */
    Set<UUID> claim(Collection<UUID> timers, Instant now) {
        return new LinkedHashSet<>(jdbc.sql("""
                update visits.timer set raised_at = ?
                 where setting_id = ? and timer_id = any(?::uuid[]) and raised_at is null and withdrawn_at is null
                   and due_at <= ? returning timer_id""")
                .params(Timestamp.from(now), VisitStore.here(), VisitRows.ids(timers), Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Nothing more is due for those on this visit who have not set off. Whether an alarm about somebody on it is open. */
    boolean callOff(VisitId visit, Instant now) {
        Writing writing = new Writing(now);
        boolean open = false;
        for (Kept kept : all(List.of(visit.value())).values()) {
            open |= writing.change(kept, kept.watch().calledOff(), Map.of(), false) != null;
        }
        writing.write();
        return open;
    }

    /** Puts a step that could not be raised a little later, so that it blocks nobody else. */
    void pushForward(UUID timer, Instant until) {
        int rows = jdbc.sql("""
                update visits.timer set due_at = ?, stumbles = stumbles + 1
                 where setting_id = ? and timer_id = ? and raised_at is null and withdrawn_at is null""")
                .params(Timestamp.from(until), VisitStore.here(), timer)
                .update();
        if (rows > 1) {
            throw new IllegalStateException("one timer has one row");
        }
    }

    int stumbles(UUID timer) {
        return jdbc.sql("select stumbles from visits.timer where setting_id = ? and timer_id = ?")
                .params(VisitStore.here(), timer)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** Changes collected and written together: many alarms at once cost few statements. */
    final class Writing {
        private final Instant now;
        private final List<Object[]> parts = new ArrayList<>();
        private final List<Object[]> withdrawn = new ArrayList<>();
        private final List<Object[]> moved = new ArrayList<>();
        private final List<Object[]> timers = new ArrayList<>();
        private final List<Object[]> opened = new ArrayList<>();
        private final List<Object[]> closed = new ArrayList<>();
        private final List<Object[]> told = new ArrayList<>();

        Writing(Instant now) {
            this.now = now;
        }

        /** Takes in a watch as it is now, and answers with its alarm's id where it has or had one. */
        @Nullable
        AlarmId change(Kept before, Watch after, Map<PersonId, Rung> reached, boolean raised) {
            Watch was = before.watch();
            if (was.stage() != after.stage()
                    || was.round() != after.round()
                    || !Objects.equals(was.due(), after.due())) {
                parts.add(new Object[] {
                    after.stage().name(), VisitRows.at(after.due()), after.round(),
                    VisitStore.here(), before.visit().value(), after.worker().value()
                });
            }
            if (before.timer() != null && after.next() != null && !raised && sameStep(was, after)) {
                moved.add(new Object[] {Timestamp.from(after.next().due()), VisitStore.here(), before.timer()});
            } else if (!Objects.equals(was.next(), after.next()) || was.round() != after.round()) {
                if (before.timer() != null && !raised) {
                    withdrawn.add(new Object[] {Timestamp.from(now), VisitStore.here(), before.timer()});
                }
                addTimer(before.visit(), after);
            }
            return changeAlarm(before, after, reached);
        }

        private boolean sameStep(Watch was, Watch after) {
            return was.next() != null
                    && after.next() != null
                    && was.round() == after.round()
                    && was.next().rung() == after.next().rung()
                    && was.next().nth() == after.next().nth();
        }

        private void addTimer(VisitId visit, Watch after) {
            Watch.Step next = after.next();
            if (next != null) {
                timers.add(new Object[] {
                    VisitStore.here(),
                    Ids.newId(),
                    visit.value(),
                    after.worker().value(),
                    after.round(),
                    next.rung().name(),
                    next.nth(),
                    Timestamp.from(next.planned()),
                    Timestamp.from(next.due())
                });
            }
        }

        private @Nullable AlarmId changeAlarm(Kept before, Watch after, Map<PersonId, Rung> reached) {
            Watch.Alarm open = after.alarm();
            if (open == null) {
                return before.alarm();
            }
            AlarmId alarm = before.alarm();
            Watch.Alarm was = before.watch().alarm();
            if (alarm == null || was == null) {
                alarm = AlarmId.make();
                opened.add(new Object[] {
                    VisitStore.here(),
                    alarm.value(),
                    before.visit().value(),
                    after.worker().value(),
                    open.kind().name(),
                    Timestamp.from(open.opened())
                });
            } else if (was.kind() != open.kind()) {
                opened.add(new Object[] {
                    VisitStore.here(),
                    alarm.value(),
                    before.visit().value(),
                    after.worker().value(),
                    open.kind().name(),
                    Timestamp.from(open.opened())
                });
            }
            for (Map.Entry<PersonId, Rung> one : reached.entrySet()) {
                told.add(new Object[] {
                    VisitStore.here(),
                    alarm.value(),
                    one.getKey().value(),
                    one.getValue().name(),
                    Timestamp.from(now)
                });
            }
            return alarm;
        }

        void close(AlarmId alarm, PersonId by, Welfare how, boolean wasNeeded) {
            closed.add(new Object[] {
                Timestamp.from(now), by.value(), how.name(), wasNeeded, VisitStore.here(), alarm.value()
            });
        }

        void write() {
            batch(
                    "update visits.party set stage = ?, due_at = ?, round = ? where setting_id = ? and visit_id = ? and person_id = ?",
                    parts);
            batch(
                    "update visits.timer set due_at = ? where setting_id = ? and timer_id = ? and raised_at is null",
                    moved);
            batch(
                    "update visits.timer set withdrawn_at = ? where setting_id = ? and timer_id = ? and raised_at is null",
                    withdrawn);
            batch("""
                    insert into visits.timer (setting_id, timer_id, visit_id, person_id, round, rung, nth, planned_at, due_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", timers);
            batch(
                    "update visits.alarm set closed_at = ?, closed_by = ?, closed_how = ?, was_needed = ? where setting_id = ? and alarm_id = ? and closed_at is null",
                    closed);
            batch("""
                    insert into visits.alarm (setting_id, alarm_id, visit_id, person_id, kind, opened_at)
                    values (?, ?, ?, ?, ?, ?)
                    on conflict (setting_id, alarm_id) do update set kind = excluded.kind""", opened);
            batch("""
                    insert into visits.told (setting_id, alarm_id, person_id, rung, told_at) values (?, ?, ?, ?, ?)
                    on conflict (setting_id, alarm_id, person_id) do update set rung = excluded.rung""", told);
        }

        private void batch(String sql, List<Object[]> rows) {
            if (!rows.isEmpty()) {
                batches.batchUpdate(sql, rows);
            }
        }
    }
}
