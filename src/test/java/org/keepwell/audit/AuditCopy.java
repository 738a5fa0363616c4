package org.keepwell.audit;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.AuditVerify.Report;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.database.Migrations;
import org.keepwell.shared.database.SettingTransactionManager;
import org.keepwell.shared.guard.KeyPlaces;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A database of its own, to be tampered with by somebody who has all of it but not the signing key. */
final class AuditCopy {

    private static final String NAME = "audit_copy";

    private final DatabaseLogins logins;
    private final Path keys;
    private final DataSource source;
    private final Audit audit;
    private final Checkpoints checkpoints;
    private final TransactionTemplate transaction;

    private AuditCopy(DatabaseLogins logins, Path keys) {
        this.logins = logins;
        this.keys = keys;
        this.source = logins.as(logins.app());
        JdbcClient jdbc = JdbcClient.create(source);
        var transactions = new SettingTransactionManager(source);
        this.transaction = new TransactionTemplate(transactions);
        this.audit = new Audit(new Chains(jdbc));
        this.checkpoints = new Checkpoints(jdbc, transactions, clock(), places(keys));
    }

    /** A database migrated as the real one is, with nothing recorded in it; the same one each time, emptied. */
    static AuditCopy empty(Path keys) throws SQLException {
        DatabaseLogins logins = loginsOf(NAME);
        try (Connection superuser = RunningKeepwell.postgres().superuserConnection("postgres");
                Statement statement = superuser.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create database " + NAME + " owner keepwell_owner");
                Migrations.run(logins.as(logins.owner()));
            }
        }
        AuditCopy copy = new AuditCopy(logins, keys);
        copy.dropEverything();
        return copy;
    }

    /** Leaves nothing of any chain or checkpoint. */
    void dropEverything() {
        for (String table : List.of("checkpoint_head", "checkpoint", "detail", "entry", "head")) {
            tamper("delete from audit." + table);
        }
    }

    /** Records so many entries in a chain, each in a transaction of its own; the third and every third after it with a detail. */
    void record(SettingId chain, int entries) {
        for (int i = 1; i <= entries; i++) {
            Map<String, String> detail = i % 3 == 0 ? Map.of("reason", "cover for number " + i) : Map.of();
            Acting.as(
                    Actor.person(PersonId.make(), chain, Set.of()),
                    () -> transaction.executeWithoutResult(
                            status -> audit.record("opened", "family", Ids.newId(), detail)));
        }
    }

    /** Signs a checkpoint and returns the line an anchor would hold. */
    String sign() {
        checkpoints.seal();
        return checkpoints.last().orElseThrow().line();
    }

    /** Does something to the database as its owner. */
    void tamper(String sql, Object... values) {
        JdbcClient.create(logins.as(logins.owner())).sql(sql).params(values).update();
    }

    /** Erases what was personal about every record of a chain, by the way the application has. Returns how many details went. */
    long eraseDetails(SettingId chain) {
        JdbcClient app = JdbcClient.create(source);
        List<UUID> subjects = JdbcClient.create(logins.as(logins.owner()))
                .sql("select distinct subject from audit.entry where chain = ? and subject_kind = 'family'")
                .param(chain.value())
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
        Long erased = Acting.as(
                Actor.engine(chain),
                () -> transaction.execute(status -> subjects.stream()
                        .mapToLong(subject -> app.sql("select audit.erase_detail('family', ?)")
                                .param(subject)
                                .query(Long.class)
                                .single())
                        .sum()));
        return erased == null ? -1 : erased;
    }

    /** Writes the chain anew from one entry on, with hashes that fit, as the owner of the database can. */
    void rewriteFrom(SettingId chain, long seq) {
        tamper("update audit.entry set verb = 'forged' where chain = ? and seq = ?", chain.value(), seq);
        JdbcClient.create(superuser()).sql("""
                        do $$
                        declare
                            e audit.entry;
                            before bytea;
                        begin
                            for e in select * from audit.entry where chain = '%1$s' and seq >= %2$d order by seq loop
                                select hash into before from audit.entry where chain = e.chain and seq = e.seq - 1;
                                before := coalesce(before,
                                    sha256(convert_to('keepwell/audit/v1/start', 'UTF8') || uuid_send(e.chain)));
                                update audit.entry
                                   set hash = sha256(before || audit.canonical(e) || coalesce(e.detail_commitment, ''::bytea))
                                 where chain = e.chain and seq = e.seq;
                            end loop;
                            update audit.head set hash = (select hash from audit.entry where chain = '%1$s' order by seq desc limit 1)
                             where chain = '%1$s';
                        end $$""".formatted(chain, seq)).update();
    }

    Report verify(@Nullable Path anchor) throws SQLException, IOException {
        return AuditVerify.verify(logins.as(logins.owner()), keys, anchor);
    }

    private DataSource superuser() {
        var postgres = RunningKeepwell.postgres();
        return logins.as(new DatabaseLogins.Login(postgres.superuserUser(), postgres.superuserPassword()));
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (var row = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
            return row.next();
        }
    }

    private static DatabaseLogins loginsOf(String database) {
        DatabaseLogins real = RunningKeepwell.logins();
        return new DatabaseLogins(RunningKeepwell.postgres().url(database), real.owner(), real.app(), real.engine());
    }

    private static DatabaseClock clock() {
        DatabaseClock clock = mock();
        when(clock.now()).thenReturn(Instant.parse("2026-11-23T10:00:00.123456Z"));
        return clock;
    }

    private static KeyPlaces places(Path keys) {
        KeyPlaces places = mock();
        when(places.keys()).thenReturn(keys);
        return places;
    }
}
