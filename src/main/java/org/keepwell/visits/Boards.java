package org.keepwell.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The board of visits now. The same few statements however many visits there are. */
@Component
@Transactional(readOnly = true)
public class Boards {

    private static final Duration SOON = Duration.ofHours(2);

    private final JdbcClient jdbc;
    private final VisitStore visits;
    private final WatchStore watches;
    private final AlarmStore alarms;
    private final EventLog log;
    private final Colleagues colleagues;
    private final EngineHealth health;
    private final Access access;
    private final DatabaseClock clock;

    Boards(
            JdbcClient jdbc,
            VisitStore visits,
            WatchStore watches,
            AlarmStore alarms,
            EventLog log,
            Colleagues colleagues,
            EngineHealth health,
            Access access,
            DatabaseClock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.watches = watches;
        this.alarms = alarms;
        this.log = log;
        this.colleagues = colleagues;
        this.health = health;
        this.access = access;
        this.clock = clock;
    }

    static final String CURRENT = current("");
    static final String CURRENT_OF_MINE = current("""
             where c.visit_id in (select r.record_id from access.my_relation r
                                   where r.setting_id = :setting and r.record_kind = 'VISIT')""");

    /** Each part has an index of its own; open alarms come first, should there ever be more than a board can hold. */
    private static String current(String whose) {
        return """
                select c.visit_id from (
                    select a.visit_id, 0 as rank from visits.alarm a where a.setting_id = :setting and a.closed_at is null
                    union all
                    select p.visit_id, 1 from visits.party p
                     where p.setting_id = :setting and p.stage in ('ON_THE_WAY', 'THERE', 'LEAVING')
                    union all
                    select v.visit_id, 2 from visits.visit v
                     where v.setting_id = :setting and v.status in ('PLANNED', 'AUTHORISED')
                       and v.starts_at between :earlier and :soon
                ) c
                """ + whose + " group by c.visit_id order by min(c.rank), c.visit_id limit 300";
    }

    /** The visits of the moment that the acting person may see; late first, then by time left, then those about to begin. */
    public Board now() {
        Instant now = clock.now();
        PersonId me = Acting.now().personOrFail();
        Set<UUID> ids = current(now);
        Map<UUID, Visit> found = visits.all(ids);
        Map<WatchStore.Key, WatchStore.Kept> kept = watches.all(ids);
        Colleagues.Present present = colleagues.at(now);
        Map<UUID, List<VisitEvent>> events = new HashMap<>();
        log.lately(ids, now.minus(Visits.LONGEST))
                .forEach(event -> events.computeIfAbsent(event.visit().value(), id -> new ArrayList<>())
                        .add(event));
        List<Board.Line> lines = new ArrayList<>();
        for (Visit visit : found.values()) {
            List<VisitEvent> happened = events.getOrDefault(visit.id().value(), List.of());
            boolean mine = visit.isOn(me);
            boolean veiled = !mine && LogWords.codeUsed(happened) && !inTheChain(me, visit);
            visit.party().stream()
                    .map(party -> line(visit, party, kept, present, happened, mine, veiled))
                    .filter(line -> line.party().stage() != Stage.SAFE || line.alarm() != null)
                    .forEach(lines::add);
        }
        lines.sort(Comparator.comparing((Board.Line line) -> !line.late(now))
                .thenComparing(line -> !line.party().stage().out())
                .thenComparing(line -> Objects.requireNonNullElse(
                        line.party().due(), line.visit().plan().startsAt())));
        return new Board(
                now,
                lines,
                health.now().stopped(),
                alarms.falseAlarms(now.minus(Duration.ofDays(100))),
                present.arrangement().handOver());
    }

    /** Under way, stopped but not safe yet, about to begin, or with an open alarm: those that the acting person may see. */
    private Set<UUID> current(Instant now) {
        boolean all = access.toAll(Action.SEE, RecordKind.VISIT_BOARD);
        return new LinkedHashSet<>(jdbc.sql(all ? CURRENT : CURRENT_OF_MINE)
                .param("setting", VisitStore.here())
                .param("earlier", java.sql.Timestamp.from(now.minus(SOON)))
                .param("soon", java.sql.Timestamp.from(now.plus(SOON)))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    private boolean inTheChain(PersonId me, Visit visit) {
        return access.related(me, RecordKind.VISIT, visit.id().value(), Relation.VISIT_CHAIN);
    }

    /**
     * Whoever is on the visit sees no alarm about it: their phone may be in other hands. After the code nobody outside the chain sees one
     * either; once the time given has passed they read who deals with it, so that nobody rings.
     */
    private static Board.Line line(
            Visit visit,
            Party party,
            Map<WatchStore.Key, WatchStore.Kept> kept,
            Colleagues.Present present,
            List<VisitEvent> events,
            boolean mine,
            boolean veiled) {
        boolean asItLooks = mine || veiled;
        WatchStore.Kept watch = Objects.requireNonNull(
                kept.get(new WatchStore.Key(visit.id().value(), party.person().value())), "a watch for each worker");
        Watch.Alarm open = asItLooks ? null : watch.watch().alarm();
        Watch.Step next = asItLooks ? null : watch.watch().next();
        String nextFor = next == null || next.rung().toWorker()
                ? ""
                : present.givens(
                        present.chain(visit, party.person()).next(next.rung(), open == null ? Set.of() : open.told()));
        return new Board.Line(
                visit,
                party,
                present.given(party.person()),
                asItLooks ? null : watch.alarm(),
                open == null ? null : open.kind(),
                next,
                nextFor,
                LogWords.lastHeard(events, party.person(), present, asItLooks),
                veiled ? present.givens(present.chain(visit, party.person()).everybody()) : "");
    }
}
