package org.keepwell.safeguarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.ChildId;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.guard.Guard;
import org.keepwell.shared.guard.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Rows of concerns. Who may read which is the table's own policy; what of it is shown, the faces' business. */
@Component
class ConcernStore {

    static final int PAGE = 30;

    private static final String WORDS = "safeguarding.concern.words";
    private static final String ACTION = "safeguarding.action.words";

    private final JdbcClient jdbc;
    private final Guard guard;

    ConcernStore(JdbcClient jdbc, Guard guard) {
        this.jdbc = jdbc;
        this.guard = guard;
    }

    void insert(ConcernId id, NewConcern concern, String from, Instant now) {
        UUID family = concern.family() == null ? null : concern.family().value();
        UUID child = concern.child() == null ? null : concern.child().value();
        insert(id, "child", family, child, null, concern.words(), concern.urgent(), from, now);
    }

    void insertAboutColleague(
            ConcernId id, @Nullable PersonId about, String words, boolean urgent, String from, Instant now) {
        insert(id, "colleague", null, null, about == null ? null : about.value(), words, urgent, from, now);
    }

    private void insert(
            ConcernId id,
            String door,
            @Nullable UUID family,
            @Nullable UUID child,
            @Nullable UUID about,
            String words,
            boolean urgent,
            String from,
            Instant now) {
        int rows = here("""
                insert into safeguarding.concern (setting_id, concern_id, door, family_id, child_id, about_person, words,
                                                  urgent, raised_by, raised_at, raised_from)
                values (:setting, :concern, :door, :family, :child, :about, :words, :urgent, :by, :now, :from)""")
                .param("concern", id.value())
                .param("door", door)
                .param("family", family)
                .param("child", child)
                .param("about", about)
                .param("words", guard.seal(Owner.concern(id.value()), WORDS, id.value(), words.strip()))
                .param("urgent", urgent)
                .param("by", Acting.now().personOrFail().value())
                .param("now", at(now))
                .param("from", from)
                .update();
        requireOne(rows);
    }

    Optional<Concern> find(ConcernId id) {
        return here("select c.* from safeguarding.concern c where c.setting_id = :setting and c.concern_id = :concern")
                .param("concern", id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    /** What waits: not received first, urgent before the rest, latest first. */
    List<Concern> waiting() {
        return here("""
                select c.* from safeguarding.concern c
                 where c.setting_id = :setting and c.door = 'child' and c.closed_at is null
                 order by (c.received_at is not null), c.urgent desc, c.raised_at desc, c.concern_id desc limit 200""").query((row, n) -> read(row)).list();
    }

    /** What about adults at work was passed to the acting person and waits. */
    List<Concern> waitingAboutColleagues() {
        return here("""
                select c.* from safeguarding.concern c
                  join access.my_relation m on m.setting_id = c.setting_id and m.record_id = c.concern_id
                 where c.setting_id = :setting and c.door = 'colleague' and c.closed_at is null
                   and m.setting_id = :setting and m.record_kind = 'STAFF_CONCERN_QUEUE' and m.relation = 'PARTY'
                 order by (c.received_at is not null), c.urgent desc, c.raised_at desc, c.concern_id desc limit 200""").query((row, n) -> read(row)).list();
    }

    /** One page of what was closed, latest first. */
    List<Concern> closed(@Nullable Instant before, @Nullable UUID beforeId) {
        StatementSpec query = here("""
                select c.* from safeguarding.concern c
                 where c.setting_id = :setting and c.door = 'child' and c.closed_at is not null %s
                 order by c.closed_at desc, c.concern_id desc limit %d""".formatted(
                        before == null ? "" : "and (c.closed_at, c.concern_id) < (:before, :beforeId)", PAGE + 1));
        return (before == null ? query : query.param("before", at(before)).param("beforeId", beforeId))
                .query((row, n) -> read(row))
                .list();
    }

    /** What a person passed on, latest first. */
    List<Concern> raisedBy(PersonId person) {
        return here("""
                select c.* from safeguarding.concern c where c.setting_id = :setting and c.raised_by = :person
                 order by c.raised_at desc, c.concern_id desc limit 50""")
                .param("person", person.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** The exact words; empty when only the pointer is kept here. */
    String words(ConcernId id) {
        return here("select words from safeguarding.concern where setting_id = :setting and concern_id = :concern"
                        + " and not only_pointer")
                .param("concern", id.value())
                .query((row, n) -> guard.open(
                        Owner.concern(id.value()), WORDS, id.value(), Objects.requireNonNull(row.getBytes(1))))
                .optional()
                .orElse("");
    }

    List<Taken> actions(ConcernId id) {
        return here("""
                select a.action_id, a.words, a.taken_by, a.taken_at from safeguarding.action a
                  join safeguarding.concern c on c.setting_id = a.setting_id and c.concern_id = a.concern_id
                 where a.setting_id = :setting and c.setting_id = :setting and a.concern_id = :concern
                   and not c.only_pointer
                 order by a.taken_at, a.action_id""")
                .param("concern", id.value())
                .query((row, n) -> {
                    UUID action = id(row, "action_id");
                    byte[] kept = Objects.requireNonNull(row.getBytes("words"));
                    return new Taken(
                            guard.open(Owner.concern(id.value()), ACTION, action, kept),
                            new PersonId(id(row, "taken_by")),
                            Objects.requireNonNull(time(row, "taken_at")));
                })
                .list();
    }

    /** @return whether it was not received before */
    boolean receive(ConcernId id, PersonId by, Instant now) {
        return here("""
                update safeguarding.concern set received_by = :by, received_at = :now
                 where setting_id = :setting and concern_id = :concern and received_at is null""")
                        .param("concern", id.value())
                        .param("by", by.value())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void addAction(ConcernId id, String words, PersonId by, Instant now) {
        UUID action = Ids.newId();
        int rows = here("""
                insert into safeguarding.action (setting_id, action_id, concern_id, words, taken_by, taken_at)
                values (:setting, :action, :concern, :words, :by, :now)""")
                .param("action", action)
                .param("concern", id.value())
                .param("words", guard.seal(Owner.concern(id.value()), ACTION, action, words.strip()))
                .param("by", by.value())
                .param("now", at(now))
                .update();
        requireOne(rows);
    }

    /** @return whether it was not acted on before */
    boolean actedOn(ConcernId id, Instant now) {
        return set(id, "acted_at = :now", "acted_at is null", now);
    }

    /** @return whether it was open */
    boolean close(ConcernId id, Outcome outcome, Instant now) {
        return here("""
                update safeguarding.concern set closed_at = :now, outcome = :outcome
                 where setting_id = :setting and concern_id = :concern and closed_at is null""")
                        .param("concern", id.value())
                        .param("outcome", outcome.code())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void exported(ConcernId id, Instant now) {
        if (!set(id, "exported_at = :now", "true", now)) {
            throw new NotFound("concern");
        }
    }

    void keptAs(ConcernId id, String reference, boolean onlyPointer) {
        int rows = here("""
                update safeguarding.concern set kept_as = :reference, only_pointer = only_pointer or :only
                 where setting_id = :setting and concern_id = :concern""")
                .param("concern", id.value())
                .param("reference", reference.strip())
                .param("only", onlyPointer)
                .update();
        requireOne(rows);
    }

    private boolean set(ConcernId id, String change, String where, Instant now) {
        return here("update safeguarding.concern set " + change
                                + " where setting_id = :setting and concern_id = :concern and " + where)
                        .param("concern", id.value())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    private StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }

    private static void requireOne(int rows) {
        if (rows != 1) {
            throw new NotFound("concern");
        }
    }

    private static Concern read(ResultSet row) throws SQLException {
        UUID family = row.getObject("family_id", UUID.class);
        UUID child = row.getObject("child_id", UUID.class);
        return new Concern(
                new ConcernId(id(row, "concern_id")),
                "colleague".equals(row.getString("door")),
                family == null ? null : new FamilyId(family),
                child == null ? null : new ChildId(child),
                person(row, "about_person"),
                row.getBoolean("urgent"),
                new PersonId(id(row, "raised_by")),
                Objects.requireNonNull(time(row, "raised_at")),
                Objects.requireNonNull(row.getString("raised_from")),
                person(row, "received_by"),
                time(row, "received_at"),
                time(row, "acted_at"),
                time(row, "closed_at"),
                Outcome.ofCode(row.getString("outcome")),
                Objects.requireNonNull(row.getString("kept_as")),
                time(row, "exported_at"),
                row.getBoolean("only_pointer"));
    }

    private static UUID id(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime at(Instant time) {
        return time.atOffset(ZoneOffset.UTC);
    }
}
