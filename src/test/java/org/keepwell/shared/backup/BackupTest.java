package org.keepwell.shared.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepwell.shared.backup.Catalogue.Table;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.database.Migrations;
import org.keepwell.shared.postgres.EmbeddedPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;

class BackupTest {
    private static final String SETTING = "01900000-0000-7000-8000-000000000001";

    @TempDir
    static Path directory;

    static EmbeddedPostgres postgres;
    static DatabaseLogins source;

    Path file = directory.resolve(System.nanoTime() + ".zip");

    @BeforeAll
    static void fillADatabase() {
        postgres = EmbeddedPostgres.start(directory.resolve("home"), 0, Path.of("target", "postgres"));
        source = postgres.createRolesAndDatabase();
        assertThat(Migrations.run(source.as(source.owner()))).isNotEmpty();
        JdbcClient.create(source.as(source.app()))
                .sql("select audit.append(?::uuid, '[{\"actor\":\"ENGINE\",\"verb\":\"founded\","
                        + "\"kind\":\"setting\",\"subject\":\"" + SETTING + "\"}]')")
                .param(SETTING)
                .query()
                .singleRow();
    }

    @AfterAll
    static void stop() {
        postgres.stop();
    }

    @Test
    void givesBackOneMomentThoughOthersWentOnWritingAndEveryBarrierWithIt() throws Exception {
        var done = new AtomicBoolean();
        var wrote = new CountDownLatch(20);
        var writer = CompletableFuture.runAsync(() -> writeTasksUntil(done, wrote));
        wrote.await();
        Backup.Written written = Backup.write(source.as(source.owner()), file);
        done.set(true);
        writer.join();

        DatabaseLogins restored = emptyDatabase("restored");
        Restore.Restored read = Restore.read(file, restored.as(restored.owner()), directory.resolve("none.log"));

        assertThat(read.rows()).isEqualTo(written.rows());
        Map<String, Long> counts = counts(restored);
        assertThat(counts.get("shared.scheduled_tasks"))
                .isGreaterThanOrEqualTo(20)
                .isEven();
        assertThat(counts.get("audit.entry")).isEqualTo(1);
        counts.remove("shared.scheduled_tasks");
        assertThat(counts(source)).containsAllEntriesOf(counts);
        assertThat(owner(restored)
                        .sql("select encode(hash, 'hex') from audit.head")
                        .query()
                        .singleValue())
                .isEqualTo(owner(source)
                        .sql("select encode(hash, 'hex') from audit.head")
                        .query()
                        .singleValue());
        assertThat(shape(restored)).isEqualTo(shape(source)).isNotEmpty();
    }

    @Test
    void refusesADatabaseThatIsNotEmpty() {
        Backup.Written written = Backup.write(source.as(source.owner()), file);
        assertThat(written.bytes()).isPositive();
        assertThatThrownBy(() -> Restore.read(file, source.as(source.owner()), directory.resolve("none.log")))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void writesAFileForItsOwnerAloneAndNeverOverAnother() throws IOException {
        Backup.Written written = Backup.write(source.as(source.owner()), file);
        assertThat(written.tables()).isPositive();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> Backup.write(source.as(source.owner()), file)).hasMessageContaining("exists already");
    }

    @Test
    void holdsNoSessionAndNoKey() throws IOException {
        Backup.Written written = Backup.write(source.as(source.owner()), file);
        assertThat(written.tables()).isPositive();
        try (var zip = new ZipFile(file.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .noneMatch(name -> name.contains("access.session"))
                    .allMatch(name -> name.startsWith("tables/") || name.equals("manifest.json"));
        }
    }

    @Test
    void readsBackNothingOfADamagedFile() throws IOException {
        Backup.Written written = Backup.write(source.as(source.owner()), file);
        assertThat(written.tables()).isPositive();
        Path damaged = directory.resolve("damaged.zip");
        copyWithoutLastRowOf("audit.entry", damaged);
        DatabaseLogins target = emptyDatabase("damaged");

        assertThatThrownBy(() -> Restore.read(damaged, target.as(target.owner()), directory.resolve("none.log")))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("audit.entry");
        assertThat(owner(target)
                        .sql("select count(*) from audit.head")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThatThrownBy(() -> Restore.check(directory.resolve("home/logs/postgres.log")))
                .hasMessageContaining("is not a backup");
    }

    @Test
    void refusesToMissRowsThatAPolicyHides() {
        JdbcClient owner = owner(source);
        owner.sql("create table shared.veiled (id int primary key)").update();
        try {
            owner.sql("alter table shared.veiled enable row level security").update();
            assertThatThrownBy(() -> Backup.write(source.as(source.owner()), file))
                    .isInstanceOf(BackupFailed.class)
                    .hasMessageContaining("shared.veiled");
            assertThat(file).doesNotExist();
        } finally {
            owner.sql("drop table shared.veiled").update();
        }
    }

    /** Two rows a transaction: a snapshot that tore one apart would hold an odd number. */
    private static void writeTasksUntil(AtomicBoolean done, CountDownLatch wrote) {
        try (Connection connection = source.as(source.owner()).getConnection();
                var insert = connection.prepareStatement(
                        "insert into shared.scheduled_tasks"
                                + " (task_name, task_instance, execution_time, picked, version) values (?, ?, now(), false, 1)")) {
            connection.setAutoCommit(false);
            for (int n = 0; !done.get(); n++) {
                for (String name : new String[] {"left", "right"}) {
                    insert.setString(1, name);
                    insert.setString(2, System.nanoTime() + "-" + n);
                    insert.executeUpdate();
                }
                connection.commit();
                wrote.countDown();
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static DatabaseLogins emptyDatabase(String name) {
        JdbcClient superuser = JdbcClient.create(
                new DatabaseLogins(postgres.superuserUrl(), source.owner(), source.app(), source.engine())
                        .as(new DatabaseLogins.Login(postgres.superuserUser(), postgres.superuserPassword())));
        superuser.sql("create database " + name + " owner keepwell_owner").update();
        return new DatabaseLogins(postgres.url(name), source.owner(), source.app(), source.engine());
    }

    private static Map<String, Long> counts(DatabaseLogins database) throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (Connection connection = database.as(database.owner()).getConnection()) {
            for (Table table : Catalogue.read(connection).tables()) {
                counts.put(
                        table.name(),
                        owner(database)
                                .sql("select count(*) from " + table.name())
                                .query(Long.class)
                                .single());
            }
        }
        return counts;
    }

    private static String shape(DatabaseLogins database) {
        return owner(database).sql("""
                        select string_agg(line, e'\\n' order by line) from (
                            select format('%s %s %s', c.oid::regclass, c.relrowsecurity, c.relforcerowsecurity) line
                              from pg_class c where c.relkind = 'r' and c.relowner = 'keepwell_owner'::regrole
                            union all
                            select format('%s %s %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
                              from pg_constraint where connamespace::regnamespace::text !~ '^(pg_|information)'
                            union all
                            select format('%s %s %s', tgrelid::regclass, tgname, tgenabled)
                              from pg_trigger where not tgisinternal
                            union all
                            select format('%s %s %s', polrelid::regclass, polname, pg_get_expr(polqual, polrelid))
                              from pg_policy) lines""").query(String.class).single();
    }

    private void copyWithoutLastRowOf(String table, Path damaged) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var copy = new ZipOutputStream(Files.newOutputStream(damaged))) {
            for (ZipEntry entry : zip.stream().toList()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = zip.getInputStream(entry).readAllBytes();
                copy.write(content, 0, entry.getName().equals("tables/" + table + ".copy") ? 0 : content.length);
                copy.closeEntry();
            }
        }
    }

    private static JdbcClient owner(DatabaseLogins database) {
        return JdbcClient.create(database.as(database.owner()));
    }
}
