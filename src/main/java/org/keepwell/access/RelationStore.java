package org.keepwell.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of {@code access.relation} in the active setting. */
@Repository
class RelationStore {

    private static final String HOLDS_NOW = " and from_at <= :now and (until_at is null or until_at > :now)";

    private final JdbcClient jdbc;

    RelationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            PersonId person,
            RecordKind kind,
            UUID record,
            Relation relation,
            Instant now,
            @Nullable Instant until,
            String reason) {
        Actor actor = Acting.now();
        int prolonged = jdbc.sql("""
                        update access.relation
                           set until_at = case when until_at is null or cast(:until as timestamptz) is null then null
                                               else greatest(until_at, cast(:until as timestamptz)) end
                         where setting_id = :setting and person_id = :person and record_kind = :kind and record_id = :record
                           and relation = :relation and relation <> 'OPENED_WITH_REASON'""" + HOLDS_NOW)
                .param("setting", actor.settingOrFail().value())
                .param("person", person.value())
                .param("kind", kind.name())
                .param("record", record)
                .param("relation", relation.name())
                .param("until", timestamp(until))
                .param("now", Timestamp.from(now))
                .update();
        if (prolonged == 0) {
            insert(actor, person, kind, record, relation, now, until, reason);
        }
    }

    /** Adds open-ended relations for those who do not stand in them now; two statements, however many. */
    void addAll(Map<UUID, Set<PersonId>> people, RecordKind kind, Relation relation, Instant now, String reason) {
        List<String> records = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        people.forEach((record, some) -> some.forEach(person -> {
            records.add(record.toString());
            persons.add(person.toString());
        }));
        if (records.isEmpty()) {
            return;
        }
        Actor actor = Acting.now();
        for (String sql : List.of("""
                update access.relation r set until_at = null
                  from unnest(cast(:records as uuid[]), cast(:people as uuid[])) wanted (record, person)
                 where r.setting_id = :setting and r.record_kind = :kind and r.record_id = wanted.record
                   and r.person_id = wanted.person and r.relation = :relation and r.until_at > :now""", """
                insert into access.relation (setting_id, relation_id, person_id, record_kind, record_id, relation, from_at,
                                             reason, made_by)
                select distinct on (wanted.record, wanted.person) cast(:setting as uuid), wanted.id, wanted.person, :kind,
                       wanted.record, :relation, cast(:now as timestamptz), :reason, cast(:by as uuid)
                  from unnest(cast(:ids as uuid[]), cast(:records as uuid[]), cast(:people as uuid[]))
                       wanted (id, record, person)
                 where not exists (select 1 from access.relation r
                        where r.setting_id = :setting and r.record_kind = :kind and r.record_id = wanted.record
                          and r.person_id = wanted.person and r.relation = :relation
                          and r.from_at <= :now and (r.until_at is null or r.until_at > :now))""")) {
            jdbc.sql(sql)
                    .param("setting", actor.settingOrFail().value())
                    .param(
                            "ids",
                            records.stream()
                                    .map(record -> Ids.newId().toString())
                                    .toArray(String[]::new))
                    .param("records", records.toArray(String[]::new))
                    .param("people", persons.toArray(String[]::new))
                    .param("kind", kind.name())
                    .param("relation", relation.name())
                    .param("now", Timestamp.from(now))
                    .param("reason", reason)
                    .param("by", actor.person() == null ? null : actor.person().value())
                    .update();
        }
    }

    void end(PersonId person, RecordKind kind, UUID record, Relation relation, Instant now) {
        jdbc.sql("""
                        update access.relation set until_at = :now
                         where setting_id = :setting and person_id = :person and record_kind = :kind and record_id = :record
                           and relation = :relation""" + HOLDS_NOW)
                .param("setting", Acting.now().settingOrFail().value())
                .param("person", person.value())
                .param("kind", kind.name())
                .param("record", record)
                .param("relation", relation.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void endAll(RecordKind kind, UUID record, Relation relation, Instant now) {
        jdbc.sql("""
                        update access.relation set until_at = :now
                         where setting_id = :setting and record_kind = :kind and record_id = :record
                           and relation = :relation""" + HOLDS_NOW)
                .param("setting", Acting.now().settingOrFail().value())
                .param("kind", kind.name())
                .param("record", record)
                .param("relation", relation.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void forget(RecordKind kind, UUID record) {
        jdbc.sql(
                        "delete from access.relation where setting_id = :setting and record_kind = :kind and record_id = :record")
                .param("setting", Acting.now().settingOrFail().value())
                .param("kind", kind.name())
                .param("record", record)
                .update();
    }

    boolean holds(PersonId person, RecordKind kind, UUID record, Set<Relation> any, Instant now) {
        return jdbc.sql("""
                        select exists (select 1 from access.relation
                         where setting_id = :setting and person_id = :person and record_kind = :kind and record_id = :record
                           and relation in (:relations)""" + HOLDS_NOW + ")")
                .param("setting", Acting.now().settingOrFail().value())
                .param("person", person.value())
                .param("kind", kind.name())
                .param("record", record)
                .param("relations", any.stream().map(Enum::name).toList())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    Set<PersonId> people(RecordKind kind, UUID record, Relation relation, Instant now) {
        List<UUID> found = jdbc.sql("""
                        select distinct person_id from access.relation
                         where setting_id = :setting and record_kind = :kind and record_id = :record
                           and relation = :relation""" + HOLDS_NOW)
                .param("setting", Acting.now().settingOrFail().value())
                .param("kind", kind.name())
                .param("record", record)
                .param("relation", relation.name())
                .param("now", Timestamp.from(now))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        return found.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    }

    private void insert(
            Actor actor,
            PersonId person,
            RecordKind kind,
            UUID record,
            Relation relation,
            Instant now,
            @Nullable Instant until,
            String reason) {
        jdbc.sql("""
                        insert into access.relation (setting_id, relation_id, person_id, record_kind, record_id, relation,
                                                     from_at, until_at, reason, made_by)
                        values (:setting, :id, :person, :kind, :record, :relation, :now, cast(:until as timestamptz), :reason, :by)""")
                .param("setting", actor.settingOrFail().value())
                .param("id", Ids.newId())
                .param("person", person.value())
                .param("kind", kind.name())
                .param("record", record)
                .param("relation", relation.name())
                .param("now", Timestamp.from(now))
                .param("until", timestamp(until))
                .param("reason", reason)
                .param("by", actor.person() == null ? null : actor.person().value())
                .update();
    }

    private static @Nullable OffsetDateTime timestamp(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
