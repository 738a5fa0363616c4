package org.keepwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers over one database, one of them killed while it raises alarms, the database frozen for a while: each step once, none lost. */
class AlarmDrillTest {

    private static final int OPEN = 400;
    private static final int DUE = 120;

    /** Debian's faketime: what falls due in an hour has long been due by this clock. */
    private static final Map<String, String> AHEAD = Map.of("LD_PRELOAD", faketime(), "FAKETIME", "+3h");

    @Test
    void eachStepIsRaisedOnceThoughOneServerIsKilledInTheMiddleOfIt(@TempDir Path home) throws Exception {
        try (AlarmRun run = new AlarmRun(home)) {
            run.seed(OPEN, DUE);
            Process first = run.start();
            Process second = run.start();
            assertThat(run.fallDue()).isEqualTo(DUE);
            untilSomebodyIsTold(run);
            first.destroyForcibly();
            long postgres = run.postgres().pid().orElseThrow();
            signal("STOP", postgres);
            LockSupport.parkNanos(Duration.ofMillis(1500).toNanos());
            signal("CONT", postgres);
            AlarmRun.Result result = run.watch(DUE, Duration.ofMinutes(2));
            assertThat(result.raised()).isEqualTo(DUE);
            assertThat(result.duplicates()).isZero();
            assertThat(result.lost()).isZero();
            assertThat(second.isAlive()).isTrue();
        }
    }

    @Test
    void aClockMovedOnOneServerTheDatabaseRestartedAndBothServersKilledLoseNothingAndRaiseNothingTwice(
            @TempDir Path home) throws Exception {
        try (AlarmRun run = new AlarmRun(home)) {
            run.seed(OPEN, DUE);
            assertThat(ahead(run.address(run.start(AHEAD)))).isGreaterThan(Duration.ofMinutes(170));
            assertThat(ahead(run.address(run.start()))).isLessThan(Duration.ofMinutes(1));
            assertThat(run.told()).as("told an hour before it is due").isZero();

            run.fallDue();
            untilSomebodyIsTold(run);
            run.restartDatabase();
            run.killAll();
            assertThat(run.told()).isBetween(1, DUE);

            run.start(AHEAD);
            AlarmRun.Result result = run.watch(DUE, Duration.ofMinutes(2));
            assertThat(result.raised()).isEqualTo(DUE);
            assertThat(result.duplicates()).isZero();
            assertThat(result.lost()).isZero();
        }
    }

    /** How far the clock of a server is ahead of this machine's, as its answers say. */
    private static Duration ahead(URI server) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest health =
                    HttpRequest.newBuilder(server.resolve("/health")).build();
            String date = client.send(health, HttpResponse.BodyHandlers.discarding())
                    .headers()
                    .firstValue("Date")
                    .orElseThrow();
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return Duration.between(Instant.now(), there);
        }
    }

    private static String faketime() {
        try (Stream<Path> libraries = Files.walk(Path.of("/usr/lib"), 3)) {
            Path library = libraries
                    .filter(file -> file.endsWith("faketime/libfaketimeMT.so.1"))
                    .findFirst()
                    .orElseThrow();
            return library.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void untilSomebodyIsTold(AlarmRun run) throws Exception {
        long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (run.told() == 0 && System.nanoTime() < limit) {
            LockSupport.parkNanos(5_000_000);
        }
    }

    private static void signal(String name, long process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process))
                        .start()
                        .waitFor())
                .isZero();
    }
}
