package org.keepwell.shared.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.keepwell.shared.database.Migrations;
import org.keepwell.shared.postgres.OwnerOnly;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/** Writes a backup: every table as it was at one moment, while others go on writing. */
public final class Backup {

    private Backup() {}

    /** What was written. */
    public record Written(String takenAt, int tables, long rows, long bytes) {}

    /**
     * Writes the whole state, without keys and sessions, into a new file that only its owner may read. The file appears whole or
     * not at all.
     *
     * @param owner the database as the role that owns it
     * @throws BackupFailed when it cannot be written, exists already, or rows are hidden from the owner
     */
    public static Written write(DataSource owner, Path file) {
        if (Files.exists(file)) {
            throw new BackupFailed(file + " exists already; name a new file");
        }
        Path draft = file.resolveSibling(file.getFileName() + ".unfinished");
        try {
            Files.deleteIfExists(draft);
            Manifest manifest = writeDraft(owner, OwnerOnly.file(draft));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return new Written(manifest.takenAt(), manifest.tables().size(), manifest.rows(), Files.size(file));
        } catch (IOException | SQLException failure) {
            throw new BackupFailed("The backup was not written: " + failure.getMessage(), failure);
        } finally {
            deleteQuietly(draft);
        }
    }

    private static Manifest writeDraft(DataSource owner, Path draft) throws IOException, SQLException {
        try (Connection connection = owner.getConnection();
                FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel)));
            Manifest manifest = writeTables(connection, zip);
            zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
            zip.write(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
            zip.closeEntry();
            zip.finish();
            zip.flush();
            channel.force(true);
            connection.rollback();
            return manifest;
        }
    }

    private static Manifest writeTables(Connection connection, ZipOutputStream zip) throws IOException, SQLException {
        Catalogue catalogue = Catalogue.read(connection);
        if (catalogue.tables().isEmpty()) {
            throw new BackupFailed("There is nothing to back up: the database holds no table of Keepwell");
        }
        requireAllVisible(catalogue);
        var rows = new ArrayList<Manifest.Rows>();
        for (Catalogue.Table table : catalogue.inLoadingOrder()) {
            if (table.keepsRows()) {
                rows.add(writeTable(connection, table, zip));
            }
        }
        return new Manifest(
                Manifest.FORMAT,
                one(connection, "select to_char(now() at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')"),
                one(connection, "select current_setting('server_version')"),
                one(connection, "select fingerprint from shared.migrated"),
                Migrations.applied(connection),
                rows,
                sequences(connection, catalogue),
                auditHeads(connection));
    }

    private static void requireAllVisible(Catalogue catalogue) {
        List<String> hidden = catalogue.tables().stream()
                .filter(Catalogue.Table::hidden)
                .map(Catalogue.Table::name)
                .toList();
        if (!hidden.isEmpty()) {
            throw new BackupFailed("Row-level security could hide rows of " + String.join(", ", hidden)
                    + " from the account that makes the backup; it needs a policy \"using (true)\" there");
        }
    }

    private static Manifest.Rows writeTable(Connection connection, Catalogue.Table table, ZipOutputStream zip)
            throws IOException, SQLException {
        var described = new Manifest.Rows(table.name(), table.columns(), 0, "");
        MessageDigest digest = sha256();
        zip.putNextEntry(new ZipEntry(described.entry()));
        OutputStream both = new DigestOutputStream(zip, digest);
        long count = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table.name() + " (" + table.columnList() + ") to stdout", both);
        zip.closeEntry();
        return new Manifest.Rows(
                table.name(), table.columns(), count, HexFormat.of().formatHex(digest.digest()));
    }

    private static List<Manifest.Sequence> sequences(Connection connection, Catalogue catalogue) throws SQLException {
        var sequences = new ArrayList<Manifest.Sequence>();
        for (String name : catalogue.sequences()) {
            Catalogue.query(
                    connection,
                    "select last_value, is_called from " + name,
                    row -> sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    private static List<Manifest.AuditHead> auditHeads(Connection connection) throws SQLException {
        var heads = new ArrayList<Manifest.AuditHead>();
        if (!one(connection, "select coalesce(to_regclass('audit.head')::text, '')")
                .isEmpty()) {
            Catalogue.query(
                    connection,
                    "select chain, seq, encode(hash, 'hex') from audit.head order by chain",
                    row -> heads.add(new Manifest.AuditHead(row.getString(1), row.getLong(2), row.getString(3))));
        }
        return heads;
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            return row.next() ? String.valueOf(row.getString(1)) : "";
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every JVM has SHA-256", missing);
        }
    }

    private static void deleteQuietly(Path draft) {
        try {
            Files.deleteIfExists(draft);
        } catch (IOException left) {
            throw new BackupFailed("Could not remove the unfinished " + draft, left);
        }
    }
}
