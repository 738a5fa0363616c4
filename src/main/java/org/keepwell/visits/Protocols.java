package org.keepwell.visits;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The two lists of a visit: safety, which the setting can make mandatory line by line, and self-care, whose ticks are the worker's own. A
 * setting that never edited them has the usual ones. Editing makes a new version; visits already answered keep theirs.
 */
@Component
@Transactional
public class Protocols {

    private static final int MOST_ITEMS = 30;

    private final JdbcClient jdbc;
    private final VisitStore visits;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    Protocols(JdbcClient jdbc, VisitStore visits, MayI mayI, Audit audit, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.visits = visits;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /** A line of the safety list with what was answered; {@code reason} where it was said not to be possible. */
    public record Answered(Item item, boolean done, String reason) {
        public boolean open() {
            return !done && reason.isBlank();
        }
    }

    /** The present lines of a protocol; the usual ones are laid down at first sight. */
    public List<Item> items(Item.Protocol protocol) {
        int version = version(protocol);
        return itemsOf(protocol, version == 0 ? lay(protocol, 1, UsualProtocols.of(protocol), null) : version);
    }

    /** Writes a protocol anew. @throws Refused when it has no line, too many, or an empty one */
    public void write(Item.Protocol protocol, List<ItemWords> items) {
        if (!mayI.ever(Action.CHANGE, RecordKind.VISIT_PROTOCOL)) {
            throw new NotFound("protocol");
        }
        if (items.isEmpty() || items.size() > MOST_ITEMS) {
            throw new Refused("items", "Keep between 1 and " + MOST_ITEMS + " lines");
        }
        if (protocol == Item.Protocol.SELF_CARE && items.stream().anyMatch(ItemWords::mandatory)) {
            throw new Refused("items", "Self-care is never mandatory");
        }
        lay(protocol, version(protocol) + 1, items, Acting.now().personOrFail());
        audit.record("visit-protocol-written", "setting", VisitStore.here());
    }

    /** The safety list of a visit as answered so far: the version it began with. */
    public List<Answered> safety(Visit visit) {
        List<Item> items = visit.safetyVersion() == 0
                ? items(Item.Protocol.SAFETY)
                : itemsOf(Item.Protocol.SAFETY, visit.safetyVersion());
        record Given(UUID item, boolean done, String reason) {}
        Map<UUID, Given> given = jdbc
                .sql("select item_id, done, reason from visits.answer where setting_id = ? and visit_id = ?")
                .params(VisitStore.here(), visit.id().value())
                .query((row, n) -> new Given(row.getObject(1, UUID.class), row.getBoolean(2), row.getString(3)))
                .list()
                .stream()
                .collect(Collectors.toMap(Given::item, one -> one));
        return items.stream()
                .map(item -> {
                    Given one = given.get(item.id());
                    return new Answered(item, one != null && one.done(), one == null ? "" : one.reason());
                })
                .toList();
    }

    /**
     * Answers the safety list for everybody on the visit.
     *
     * @param reasons why a line could not be done, by item; it is then no longer open
     */
    public void answer(VisitId visit, Set<UUID> done, Map<UUID, String> reasons) {
        mayI.require(Action.CHANGE, RecordKind.VISIT, visit.value());
        PersonId me = Acting.now().personOrFail();
        Instant now = clock.now();
        begin(visit);
        for (Answered line : safety(visits.find(visit))) {
            UUID item = line.item().id();
            boolean so = done.contains(item);
            put(
                    visit,
                    item,
                    me,
                    so,
                    so ? "" : reasons.getOrDefault(item, line.reason()).strip(),
                    now);
        }
    }

    /** The visit has begun: it is asked what it began with, whatever the setting writes afterwards. */
    void begin(VisitId visit) {
        if (visits.find(visit).safetyVersion() == 0) {
            items(Item.Protocol.SAFETY);
            visits.workedWith(visit, version(Item.Protocol.SAFETY));
        }
    }

    /**
     * Answers what was open when the visit was started in a hurry.
     *
     * @throws Refused naming each needed line by {@code reason-ITEM} that is neither done nor has a reason
     */
    public void answerAfterwards(VisitId visit, Set<UUID> done, Map<UUID, String> reasons) {
        for (Answered line : safety(visits.find(visit))) {
            UUID item = line.item().id();
            boolean left = line.open()
                    && !done.contains(item)
                    && reasons.getOrDefault(item, "").isBlank();
            if (line.item().mandatory() && left) {
                throw new Refused("reason-" + item, "Say in a few words why not, or tick that it was done");
            }
        }
        Set<UUID> all = new HashSet<>(done);
        Map<UUID, String> why = new java.util.HashMap<>(reasons);
        safety(visits.find(visit)).stream().filter(line -> !line.open()).forEach(line -> {
            if (line.done()) {
                all.add(line.item().id());
            }
            why.putIfAbsent(line.item().id(), line.reason());
        });
        answer(visit, all, why);
        audit.record("visit-list-answered-afterwards", "visit", visit.value());
    }

    /** How many mandatory lines of the visit's safety list nobody has answered. */
    int openMandatory(VisitId visit) {
        return (int) safety(visits.find(visit)).stream()
                .filter(line -> line.item().mandatory() && line.open())
                .count();
    }

    /** Which lines of the self-care list the acting person has ticked for this visit. Nobody else can ask. */
    @Transactional(readOnly = true)
    public Set<UUID> myTicks(VisitId visit) {
        return new HashSet<>(jdbc.sql("""
                select item_id from visits.own_tick where setting_id = ? and visit_id = ? and person_id = ?""")
                .params(
                        VisitStore.here(),
                        visit.value(),
                        Acting.now().personOrFail().value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list());
    }

    /** Ticks lines of the acting person's own self-care list. The first tick counts once for the setting's coverage, without a name. */
    public void tick(VisitId visit, Set<UUID> items) {
        mayI.require(Action.SEE, RecordKind.VISIT, visit.value());
        PersonId me = Acting.now().personOrFail();
        boolean first = myTicks(visit).isEmpty() && !items.isEmpty();
        Set<UUID> known = items(Item.Protocol.SELF_CARE).stream().map(Item::id).collect(Collectors.toSet());
        int gone = jdbc.sql("delete from visits.own_tick where setting_id = ? and visit_id = ? and person_id = ?")
                .params(VisitStore.here(), visit.value(), me.value())
                .update();
        for (UUID item : items) {
            if (known.contains(item)) {
                jdbc.sql("""
                        insert into visits.own_tick (setting_id, visit_id, person_id, item_id, ticked_at)
                        values (?, ?, ?, ?, ?)""")
                        .params(VisitStore.here(), visit.value(), me.value(), item, Timestamp.from(clock.now()))
                        .update();
            }
        }
        if (first && gone == 0) {
            jdbc.sql("""
                    insert into visits.coverage (setting_id, month, self_care) values (?, ?, 1)
                    on conflict (setting_id, month) do update set self_care = visits.coverage.self_care + 1""")
                    .params(VisitStore.here(), Date.valueOf(clock.today().withDayOfMonth(1)))
                    .update();
        }
    }

    private void put(VisitId visit, UUID item, PersonId by, boolean done, String reason, Instant now) {
        if (!done && reason.isBlank()) {
            jdbc.sql("delete from visits.answer where setting_id = ? and visit_id = ? and item_id = ?")
                    .params(VisitStore.here(), visit.value(), item)
                    .update();
            return;
        }
        jdbc.sql("""
                insert into visits.answer (setting_id, visit_id, item_id, person_id, done, reason, answered_at)
                values (?, ?, ?, ?, ?, ?, ?)
                on conflict (setting_id, visit_id, item_id) do update set done = excluded.done, reason = excluded.reason,
                    person_id = excluded.person_id, answered_at = excluded.answered_at""")
                .params(VisitStore.here(), visit.value(), item, by.value(), done, reason, Timestamp.from(now))
                .update();
    }

    private int version(Item.Protocol protocol) {
        return jdbc.sql("select coalesce(max(version), 0) from visits.protocol where setting_id = ? and protocol = ?")
                .params(VisitStore.here(), protocol.name())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private int lay(Item.Protocol protocol, int version, List<ItemWords> items, @Nullable PersonId by) {
        int laid = jdbc.sql("""
                insert into visits.protocol (setting_id, protocol, version, made_at, made_by) values (?, ?, ?, ?, ?)
                on conflict do nothing""")
                .params(VisitStore.here(), protocol.name(), version, Timestamp.from(clock.now()))
                .param(VisitRows.id(by))
                .update();
        List<ItemWords> lines = laid == 1 ? new ArrayList<>(items) : List.of();
        for (int i = 0; i < lines.size(); i++) {
            ItemWords line = lines.get(i);
            jdbc.sql("""
                    insert into visits.item (setting_id, item_id, protocol, version, place_in, phase, words, mandatory)
                    values (?, ?, ?, ?, ?, ?, ?, ?)""")
                    .params(
                            VisitStore.here(),
                            Ids.newId(),
                            protocol.name(),
                            version,
                            i,
                            line.phase().name())
                    .params(line.words().strip(), line.mandatory())
                    .update();
        }
        return version;
    }

    private List<Item> itemsOf(Item.Protocol protocol, int version) {
        return jdbc.sql("""
                select item_id, phase, words, mandatory from visits.item
                 where setting_id = ? and protocol = ? and version = ? order by place_in""")
                .params(VisitStore.here(), protocol.name(), version)
                .query((row, n) -> new Item(
                        row.getObject(1, UUID.class),
                        protocol,
                        Item.Phase.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getBoolean(4)))
                .list();
    }
}
