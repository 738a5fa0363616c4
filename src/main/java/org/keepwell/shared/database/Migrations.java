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
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
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
            "shared",
            "audit",
            "organisation",
            "access",
            "notices",
            "families",
            "caseload",
            "safeguarding",
            "visits",
            "exchange");

    private Migrations() {}

    /** Runs what is missing. Returns the fingerprint of the shape the database now has, 64 hexadecimal digits. */
    public static String run(DataSource owner) {
        String wanted = fingerprint();
        if (wanted.equals(stored(owner))) {
            return wanted;
        }
        for (String module : MODULES) {
            if (resources(module).length > 0) {
                migrate(owner, module, MigrationVersion.LATEST);
            }
        }
        store(owner, wanted);
        return wanted;
    }

    /** Makes an empty database as an older release had it: each module up to that version. For reading back a backup. */
    public static void runTo(DataSource owner, Map<String, String> versions) {
        for (String module : MODULES) {
            String version = versions.get(module);
            if (version != null) {
                migrate(owner, module, MigrationVersion.fromVersion(version));
            }
        }
    }

    /** The last version of each module that has run, to be given to {@link #runTo}. */
    public static Map<String, String> applied(Connection owner) throws SQLException {
        var versions = new TreeMap<String, String>();
        try (Statement statement = owner.createStatement()) {
            for (String module : MODULES) {
                String history = module + ".migration_history";
                if (isThere(statement, history)) {
                    try (ResultSet row = statement.executeQuery("select version from " + history
                            + " where success and version is not null order by installed_rank desc limit 1")) {
                        if (row.next()) {
                            versions.put(module, row.getString(1));
                        }
                    }
                }
            }
        }
        return Map.copyOf(versions);
    }

    /** Whether this release has all those migrations: false for what a newer one left. */
    public static boolean knows(Map<String, String> versions) {
        return versions.entrySet().stream()
                .allMatch(entry -> MODULES.contains(entry.getKey())
                        && Arrays.stream(resources(entry.getKey()))
                                .anyMatch(resource -> String.valueOf(resource.getFilename())
                                        .startsWith("V" + entry.getValue() + "__")));
    }

    private static void migrate(DataSource owner, String module, MigrationVersion target) {
        Flyway.configure()
                .dataSource(owner)
                .schemas(module)
                .table("migration_history")
                .locations("classpath:db/migration/" + module)
                .failOnMissingLocations(true)
                .target(target)
                .load()
                .migrate();
    }

    private static boolean isThere(Statement statement, String table) throws SQLException {
        try (ResultSet there = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            return there.next() && there.getBoolean(1);
        }
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
            if (!isThere(statement, "shared.migrated")) {
                return "";
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
