package org.keepwell.exchange;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers under which number of another system each record came, so that the same roster twice changes nothing. */
@Repository
class SourceIds {

    private final JdbcClient jdbc;

    SourceIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void remember(PersonRow row, UUID record, @Nullable UUID family) {
        jdbc.sql("""
                insert into exchange.source_id (setting_id, kind, source_id, record_id, family_id, fingerprint)
                values (?, ?, ?, ?, ?, ?)
                on conflict (setting_id, kind, source_id) do update
                   set record_id = excluded.record_id, family_id = coalesce(excluded.family_id, exchange.source_id.family_id),
                       fingerprint = excluded.fingerprint""")
                .params(setting(), row.kind(), row.sourceId(), record)
                .param(family)
                .param(row.fingerprint())
                .update();
    }

    Optional<UUID> record(PersonRow row) {
        return jdbc.sql("select record_id from exchange.source_id where setting_id = ? and kind = ? and source_id = ?")
                .params(setting(), row.kind(), row.sourceId())
                .query(UUID.class)
                .optional();
    }

    /** The family of a child's adults, or of the other children of those adults, as far as they are here already. */
    Optional<UUID> familyOfChild(ImportId id, String child) {
        return jdbc.sql("""
                select s.family_id from exchange.roster_link mine
                join exchange.roster_link theirs on theirs.setting_id = mine.setting_id
                     and theirs.import_id = mine.import_id and theirs.adult = mine.adult
                join exchange.source_id s on s.setting_id = mine.setting_id and s.family_id is not null
                     and (s.kind = 'ADULT' and s.source_id = mine.adult or s.kind = 'CHILD' and s.source_id = theirs.child)
                where mine.setting_id = ? and mine.import_id = ? and mine.child = ? limit 1""")
                .params(setting(), id.value(), child)
                .query(UUID.class)
                .optional();
    }

    /** The family of an adult's children, as far as they are here already. */
    Optional<UUID> familyOfAdult(ImportId id, String adult) {
        return jdbc.sql("""
                select s.family_id from exchange.roster_link l
                join exchange.source_id s on s.setting_id = l.setting_id and s.kind = 'CHILD' and s.source_id = l.child
                where l.setting_id = ? and l.import_id = ? and l.adult = ? and s.family_id is not null
                order by l.child limit 1""")
                .params(setting(), id.value(), adult)
                .query(UUID.class)
                .optional();
    }

    private static UUID setting() {
        return Acting.now().settingOrFail().value();
    }
}
