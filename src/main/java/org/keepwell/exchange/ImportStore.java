package org.keepwell.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.keepwell.exchange.roster.RosterInput;
import org.keepwell.shared.Acting;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Imports as rows, and the file each came with. */
@Repository
class ImportStore {

    private static final int PART = 1 << 20;
    private static final int LATEST = 20;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One import as it stands. */
    record Row(
            ImportId id,
            String fileName,
            PersonId startedBy,
            Instant startedAt,
            ImportState state,
            String columns,
            String words,
            int problems,
            int percent) {}

    void insert(ImportId id, String fileName, PersonId by, Instant now, ImportState state) {
        jdbc.sql("""
                insert into exchange.roster_import (setting_id, id, file_name, started_by, started_at, state)
                values (?, ?, ?, ?, ?, ?)""")
                .params(setting(), id.value(), fileName, by.value(), Timestamp.from(now), state.name())
                .update();
        jdbc.sql("insert into exchange.roster_progress (setting_id, import_id) values (?, ?)")
                .params(setting(), id.value())
                .update();
    }

    /** Keeps the file, a part at a time. Returns its size in bytes. */
    long keep(ImportId id, InputStream content) throws IOException {
        long size = 0;
        int n = 0;
        for (byte[] part = content.readNBytes(PART); part.length > 0; part = content.readNBytes(PART)) {
            jdbc.sql("insert into exchange.roster_part (setting_id, import_id, n, bytes) values (?, ?, ?, ?)")
                    .params(setting(), id.value(), n++, part)
                    .update();
            size += part.length;
        }
        return size;
    }

    /** The file that was kept, read a part at a time while the transaction lasts. */
    RosterInput input(Row row) {
        long size = jdbc.sql(
                        "select coalesce(sum(length(bytes)), 0) from exchange.roster_part where setting_id = ? and import_id = ?")
                .params(setting(), row.id().value())
                .query(Long.class)
                .single();
        return RosterInput.file(row.fileName(), size, () -> new PartStream(n -> part(row.id(), n)));
    }

    private Optional<byte[]> part(ImportId id, int n) {
        return jdbc.sql("select bytes from exchange.roster_part where setting_id = ? and import_id = ? and n = ?")
                .params(setting(), id.value(), n)
                .query((row, number) -> row.getBytes(1))
                .optional();
    }

    Row find(ImportId id) {
        return jdbc.sql(SELECT + " where i.setting_id = ? and i.id = ?")
                .params(setting(), id.value())
                .query(ImportStore::row)
                .optional()
                .orElseThrow(() -> new NotFound("import"));
    }

    List<Row> latest() {
        return jdbc.sql(SELECT + " where i.setting_id = ? order by i.started_at desc limit ?")
                .params(setting(), LATEST)
                .query(ImportStore::row)
                .list();
    }

    /** Locks the import for as long as the transaction lasts; empty when another process has it or it has moved on. */
    Optional<Row> take(ImportId id, ImportState state) {
        return jdbc.sql("""
                select id from exchange.roster_import where setting_id = ? and id = ? and state = ?
                for update skip locked""")
                .params(setting(), id.value(), state.name())
                .query(UUID.class)
                .optional()
                .map(found -> find(id));
    }

    void moveTo(ImportId id, ImportState state, String words, Instant now) {
        jdbc.sql("""
                update exchange.roster_import set state = ?, words = ?, ended_at = ?,
                       problems = (select count(*) from exchange.roster_problem p where p.setting_id = ? and p.import_id = ?)
                where setting_id = ? and id = ?""")
                .params(state.name(), words)
                .param(state.over() ? Timestamp.from(now) : null)
                .params(setting(), id.value(), setting(), id.value())
                .update();
        if (state.over()) {
            forget(id);
        }
    }

    void columns(ImportId id, String columns) {
        jdbc.sql("update exchange.roster_import set columns = ? where setting_id = ? and id = ?")
                .params(columns, setting(), id.value())
                .update();
    }

    void percent(ImportId id, int percent) {
        jdbc.sql("update exchange.roster_progress set percent = ? where setting_id = ? and import_id = ?")
                .params(percent, setting(), id.value())
                .update();
    }

    /** Imports that were begun before that moment and wait for somebody still. */
    List<ImportId> startedBefore(SettingId setting, Instant moment) {
        return jdbc.sql("""
                select id from exchange.roster_import
                where setting_id = ? and started_at < ? and state in ('COLUMNS', 'ORGS', 'READY')""")
                .params(setting.value(), Timestamp.from(moment))
                .query((row, n) -> new ImportId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Removes whole imports that began before that moment, reports included. */
    void removeBefore(SettingId setting, Instant moment) {
        jdbc.sql("delete from exchange.roster_import where setting_id = ? and started_at < ?")
                .params(setting.value(), Timestamp.from(moment))
                .update();
    }

    /** Removes the file and the names in it. Where each row stood and what became of it stays. */
    private void forget(ImportId id) {
        for (String table : List.of("roster_part", "roster_more", "roster_link")) {
            jdbc.sql("delete from exchange." + table + " where setting_id = ? and import_id = ?")
                    .params(setting(), id.value())
                    .update();
        }
        jdbc.sql("""
                update exchange.roster_person
                   set given_name = '', family_name = '', known_as = '', email = '', phone = '', upn = '', born_on = null,
                       relationship = '', year_group = '', fingerprint = '', source_id = ''
                 where setting_id = ? and import_id = ?""").params(setting(), id.value()).update();
    }

    private static final String SELECT = """
            select i.*, p.percent from exchange.roster_import i
            join exchange.roster_progress p on p.setting_id = i.setting_id and p.import_id = i.id""";

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                new ImportId(row.getObject("id", UUID.class)),
                row.getString("file_name"),
                new PersonId(row.getObject("started_by", UUID.class)),
                row.getTimestamp("started_at").toInstant(),
                ImportState.valueOf(row.getString("state")),
                row.getString("columns"),
                row.getString("words"),
                row.getInt("problems"),
                row.getInt("percent"));
    }

    private static UUID setting() {
        return Acting.now().settingOrFail().value();
    }
}
