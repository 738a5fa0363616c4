package org.keepwell.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresRestartTest {
    private static final Path BINARIES = EmbeddedPostgresTest.BINARIES;

    @TempDir
    Path home;

    @Test
    void startsAgainOverTheSameDataAndAStalePidFile() throws Exception {
        try (EmbeddedPostgres first = EmbeddedPostgres.start(home, 0, BINARIES)) {
            remember(first, "the first day");
        }
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();

        long before = System.nanoTime();
        try (EmbeddedPostgres second = EmbeddedPostgres.start(home, 0, BINARIES)) {
            assertThat(remembered(second)).isEqualTo("the first day");
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));

        // PostgreSQL takes any living process of that number for a server; ours looks at what it is.
        Files.writeString(
                home.resolve("postgres/data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + home.resolve("postgres/data") + "\n1\n5432\n\n127.0.0.1\n");
        try (EmbeddedPostgres third = EmbeddedPostgres.start(home, 0, BINARIES)) {
            assertThat(remembered(third)).isEqualTo("the first day");
        }
    }

    @Test
    void listensWhereItIsToldAndSaysSoWhenThatPortIsTaken() throws Exception {
        try (EmbeddedPostgres one = EmbeddedPostgres.start(home.resolve("one"), 0, BINARIES)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(home.resolve("two"), one.port(), BINARIES))
                    .isInstanceOf(PostgresDidNotStart.class)
                    .hasMessageContaining("port " + one.port() + " is taken");
        }
        try (EmbeddedPostgres two = EmbeddedPostgres.start(home.resolve("two"), 0, BINARIES)) {
            assertThat(two.port()).isPositive();
        }
    }

    @Test
    void goesDownCleanlyWhenTheApplicationIsKilledAndKeepsItsData() throws Exception {
        Holder holder = Holder.start(home);
        remember(EmbeddedPostgres.join(home).orElseThrow(), "before the kill");
        assertThatThrownBy(() -> EmbeddedPostgres.start(home, 0, BINARIES))
                .isInstanceOf(PostgresAlreadyRunning.class)
                .hasMessageContaining("process " + holder.process().pid());

        holder.process().destroyForcibly().waitFor();

        await().atMost(Duration.ofSeconds(20)).until(() -> !isRunning(holder.postgresPid()));
        assertThat(home.resolve("postgres/data/postmaster.pid")).doesNotExist();
        assertThat(home.resolve("logs/postgres.log")).content().contains("database system is shut down");
        try (EmbeddedPostgres after = EmbeddedPostgres.start(home, 0, BINARIES)) {
            assertThat(remembered(after)).isEqualTo("before the kill");
        }
    }

    @Test
    void startsAtOnceAfterBothWereKilledTogether() throws Exception {
        Holder holder = Holder.start(home);
        remember(EmbeddedPostgres.join(home).orElseThrow(), "before the crash");
        ProcessHandle.of(holder.postgresPid()).orElseThrow().destroyForcibly();
        holder.process().destroyForcibly().waitFor();

        try (EmbeddedPostgres after = EmbeddedPostgres.start(home, 0, BINARIES)) {
            assertThat(remembered(after)).isEqualTo("before the crash");
        }
    }

    private static boolean isRunning(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }

    private static void remember(EmbeddedPostgres postgres, String words) throws SQLException {
        try (Connection connection = postgres.superuserConnection("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table memory as select '" + words + "'::text as words");
        }
    }

    private static String remembered(EmbeddedPostgres postgres) throws SQLException {
        try (Connection connection = postgres.superuserConnection("postgres");
                var statement = connection.createStatement();
                var row = statement.executeQuery("select words from memory")) {
            row.next();
            return row.getString(1);
        }
    }

    private record Holder(Process process, long postgresPid) {

        static Holder start(Path home) throws IOException {
            String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath,
                            PostgresHolder.class.getName(),
                            home.toString(),
                            BINARIES.toAbsolutePath().toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader output = process.inputReader();
            String line = output.readLine();
            if (line == null) {
                throw new IllegalStateException("The application did not start its database");
            }
            return new Holder(process, Long.parseLong(line.substring(line.lastIndexOf(' ') + 1)));
        }
    }
}
