package org.keepwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers over one database, one of them killed while it raises alarms, the database frozen for a while: each step once, none lost. */
class AlarmDrillTest {

    private static final int OPEN = 400;
    private static final int DUE = 120;

    @Test
    void eachStepIsRaisedOnceThoughOneServerIsKilledInTheMiddleOfIt(@TempDir Path home) throws Exception {
        try (AlarmRun run = new AlarmRun(home)) {
            run.seed(OPEN, DUE);
            Process first = run.start();
            Process second = run.start();
            assertThat(run.fallDue()).isEqualTo(DUE);
            long limit = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (run.told() == 0 && System.nanoTime() < limit) {
                LockSupport.parkNanos(1_000_000);
            }
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

    private static void signal(String name, long process) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process))
                        .start()
                        .waitFor())
                .isZero();
    }
}
