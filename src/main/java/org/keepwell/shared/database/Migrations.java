package org.keepwell.shared.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Brings the database to this release's shape, a folder and a schema a module, in the order of the floors. Forward only, as
 * {@code keepwell_owner}. When a fingerprint of every migration matches the one stored, nothing else is looked at, so that a later
 * start costs one query.
 */
public final class Migrations {

    /** The modules with tables, lowest floor first. */
    static final List<String> MODULES = List.of(
            "shared", "audit", "organisation", "access", "notices", "families", "safeguarding", "visits", "exchange");

    private Migrations() {}

    /** Runs what is missing. Returns the fingerprint of the shape the database now has, 64 hexadecimal digits. */
    public static String run(DataSource owner) {
        String wanted = fingerprint();
        if (wanted.equals(stored(owner))) {
            return wanted;
        }
        for (String module : MODULES) {
            if (resources(module).length > 0) {
                Flyway.configure()
                        .dataSource(owner)
                        .schemas(module)
                        .table("migration_history")
                        .locations("classpath:db/migration/" + module)
                        .failOnMissingLocations(true)
                        .load()
                        .migrate();
            }
        }
        store(owner, wanted);
        return wanted;
    }

    /** The fingerprint of the migrations in this release. */
    public static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String module : MODULES) {
                for (Resource resource : resources(module)) {
                    digest.update((module + "/" + resource.getFilename()).getBytes(StandardCharsets.UTF_8));
                    digest.update(resource.getContentAsByteArray());
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException | IOException e) {
            throw new IllegalStateException("Could not read the migrations", e);
        }
    }

    private static Resource[] resources(String module) {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/migration/" + module + "/*.sql");
            Arrays.sort(found, Comparator.comparing(resource -> String.valueOf(resource.getFilename())));
            return found;
        } catch (IOException e) {
            throw new IllegalStateException("Could not list the migrations of " + module, e);
        }
    }

    private static String stored(DataSource owner) {
        try (Connection connection = owner.getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet there = statement.executeQuery("select to_regclass('shared.migrated') is not null")) {
                there.next();
                if (!there.getBoolean(1)) {
                    return "";
                }
            }
            try (ResultSet row = statement.executeQuery("select fingerprint from shared.migrated")) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Could not ask the database for its shape", e);
        }
    }

    private static void store(DataSource owner, String fingerprint) {
        try (Connection connection = owner.getConnection();
                var statement = connection.prepareStatement("""
                        insert into shared.migrated (only_row, fingerprint) values (true, ?)
                        on conflict (only_row) do update set fingerprint = excluded.fingerprint""")) {
            statement.setString(1, fingerprint);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("Could not note the shape of the database", e);
        }
    }
}
