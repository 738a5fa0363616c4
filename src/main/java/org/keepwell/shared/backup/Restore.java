package org.keepwell.shared.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.sql.DataSource;
import org.keepwell.shared.database.Migrations;
import org.keepwell.shared.guard.ErasureLog;
import org.postgresql.PGConnection;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads a backup back into an empty database: all of it or nothing. */
public final class Restore {

    private Restore() {}

    /** What was read back; {@code erasedAgain} counts keys destroyed since the backup was made, which it still held. */
    public record Restored(String takenAt, int tables, long rows, int erasedAgain) {}

    /**
     * Makes the tables as they were in the release of the backup, reads all rows in one transaction, then brings the database up to
     * this release.
     *
     * @param owner an empty database as the role that owns it
     * @param erasures the log of erasures kept beside the keys; it may be missing
     * @throws BackupFailed when the file is not a whole backup, is from a newer release, or the database is not empty
     */
    public static Restored read(Path file, DataSource owner, Path erasures) {
        try (ZipFile zip = open(file)) {
            Manifest manifest = manifest(zip, file);
            requireEmpty(owner);
            Migrations.runTo(owner, manifest.migrations());
            try (Connection connection = owner.getConnection()) {
                connection.setAutoCommit(false);
                load(connection, zip, manifest);
                connection.commit();
            }
            Migrations.run(owner);
            try (Connection connection = owner.getConnection()) {
                int again = ErasureLog.repeat(erasures, connection);
                return new Restored(manifest.takenAt(), manifest.tables().size(), manifest.rows(), again);
            }
        } catch (IOException | SQLException failure) {
            throw new BackupFailed("The backup was not restored: " + failure.getMessage(), failure);
        }
    }

    /** Reads no rows; refuses a file that is no backup of this release or an older one. */
    public static void check(Path file) {
        try (ZipFile zip = open(file)) {
            manifest(zip, file);
        } catch (IOException failure) {
            throw new BackupFailed("Cannot read " + file + ": " + failure.getMessage(), failure);
        }
    }

    private static ZipFile open(Path file) {
        try {
            return new ZipFile(file.toFile());
        } catch (IOException failure) {
            throw new BackupFailed(file + " is not a backup: " + failure.getMessage(), failure);
        }
    }

    private static Manifest manifest(ZipFile zip, Path file) throws IOException {
        ZipEntry entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null) {
            throw new BackupFailed(file + " is not a backup: it has no manifest");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            Manifest manifest = JsonMapper.shared().readValue(content, Manifest.class);
            if (manifest.format() != Manifest.FORMAT) {
                throw new BackupFailed(
                        file + " has format " + manifest.format() + "; this release reads " + Manifest.FORMAT);
            }
            if (!Migrations.knows(manifest.migrations())) {
                throw new BackupFailed(file + " was made by a newer release of Keepwell; restore it with that one");
            }
            return manifest;
        } catch (JacksonException unreadable) {
            throw new BackupFailed(file + " is not a backup: its manifest cannot be read", unreadable);
        }
    }

    private static void requireEmpty(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            if (!Catalogue.read(connection).tables().isEmpty()) {
                throw new BackupFailed("The database is not empty; restore only into an empty one");
            }
        }
    }

    private static void load(Connection connection, ZipFile zip, Manifest manifest) throws IOException, SQLException {
        Catalogue catalogue = Catalogue.read(connection);
        requireSameTables(catalogue, manifest);
        try (Statement statement = connection.createStatement()) {
            prepare(statement, catalogue);
            for (Catalogue.Table table : catalogue.inLoadingOrder()) {
                if (table.keepsRows()) {
                    loadTable(connection, zip, rowsOf(manifest, table));
                }
            }
            finish(statement, catalogue);
        }
        for (Manifest.Sequence sequence : manifest.sequences()) {
            try (PreparedStatement set = connection.prepareStatement("select setval(?::regclass, ?, ?)")) {
                set.setString(1, sequence.name());
                set.setLong(2, sequence.last());
                set.setBoolean(3, sequence.called());
                set.execute();
            }
        }
    }

    /** COPY cannot load a table whose policies bind its owner; inside this transaction they do not. */
    private static void prepare(Statement statement, Catalogue catalogue) throws SQLException {
        statement.execute("truncate table "
                + catalogue.tables().stream().map(Catalogue.Table::name).collect(Collectors.joining(", ")));
        for (Catalogue.Link link : catalogue.cutLinks()) {
            statement.execute("alter table " + link.from() + " drop constraint " + link.constraint());
        }
        for (Catalogue.Table table : catalogue.tables()) {
            statement.execute("alter table " + table.name() + " disable trigger user");
            if (table.forced()) {
                statement.execute("alter table " + table.name() + " no force row level security");
            }
        }
    }

    private static void finish(Statement statement, Catalogue catalogue) throws SQLException {
        for (Catalogue.Link link : catalogue.cutLinks()) {
            statement.execute(
                    "alter table " + link.from() + " add constraint " + link.constraint() + " " + link.definition());
        }
        for (Catalogue.Table table : catalogue.tables()) {
            statement.execute("alter table " + table.name() + " enable trigger user");
            if (table.forced()) {
                statement.execute("alter table " + table.name() + " force row level security");
            }
        }
    }

    private static void loadTable(Connection connection, ZipFile zip, Manifest.Rows rows)
            throws IOException, SQLException {
        ZipEntry entry = zip.getEntry(rows.entry());
        if (entry == null) {
            throw new BackupFailed("The backup is damaged: the rows of " + rows.table() + " are missing");
        }
        MessageDigest digest = Backup.sha256();
        try (InputStream content = new DigestInputStream(zip.getInputStream(entry), digest)) {
            long count = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy " + rows.table() + " (" + String.join(", ", rows.columns()) + ") from stdin",
                            content);
            if (count != rows.count()
                    || !HexFormat.of().formatHex(digest.digest()).equals(rows.sha256())) {
                throw new BackupFailed("The backup is damaged: the rows of " + rows.table() + " are not those written");
            }
        }
    }

    private static Manifest.Rows rowsOf(Manifest manifest, Catalogue.Table table) {
        return manifest.tables().stream()
                .filter(rows ->
                        rows.table().equals(table.name()) && rows.columns().equals(table.columns()))
                .findFirst()
                .orElseThrow(() -> new BackupFailed("The backup has other columns in " + table.name()
                        + " than its release made; it was not written by Keepwell"));
    }

    private static void requireSameTables(Catalogue catalogue, Manifest manifest) {
        Set<String> here = catalogue.tables().stream()
                .filter(Catalogue.Table::keepsRows)
                .map(Catalogue.Table::name)
                .collect(Collectors.toSet());
        List<String> there =
                manifest.tables().stream().map(Manifest.Rows::table).toList();
        if (!here.equals(new HashSet<>(there))) {
            throw new BackupFailed("The backup has other tables than its release made; it was not written by Keepwell");
        }
    }
}
