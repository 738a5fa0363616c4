package org.keepwell.isolation;

import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.keepwell.testing.RunningKeepwell;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The test database, looked at from outside the application. */
final class Database {

    private Database() {}

    /** Reads the catalogue as the owner of everything. */
    static JdbcClient catalogue() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()));
    }

    static DataSource superuser() {
        var postgres = RunningKeepwell.postgres();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(RunningKeepwell.logins().url());
        source.setUser(postgres.superuserUser());
        source.setPassword(postgres.superuserPassword());
        return source;
    }

    /** Every table of ours, as {@code schema.table}. */
    static List<String> tables() {
        return catalogue().sql("""
                        select n.nspname || '.' || c.relname as name
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
                         order by 1""").query((row, n) -> row.getString("name")).list();
    }

    /** Those that hold rows of settings. */
    static List<String> tablesOfASetting() {
        return catalogue().sql("""
                        select n.nspname || '.' || c.relname as name
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attname = 'setting_id' and not a.attisdropped
                         where c.relkind in ('r', 'p') and n.nspname !~ '^(pg_|information_schema)'
                         order by 1""").query((row, n) -> row.getString("name")).list();
    }

    /** What a query finds wrong, one line a finding. */
    static List<String> findings(String query) {
        return catalogue().sql(query).query((row, n) -> row.getString(1)).list();
    }

    static UUID aSetting() {
        return UUID.randomUUID();
    }
}
