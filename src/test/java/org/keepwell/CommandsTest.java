package org.keepwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;

/** Commands that join the server of the test run, or stay away from any. */
@KeepwellTest
class CommandsTest {

    @TempDir
    Path directory;

    @Test
    void answersWrongUsageWithTwoAndOneLine() {
        assertThat(run(Map.of())).satisfies(answer -> answer.is(2, "keepwell: no command given"));
        assertThat(run(joined(), "juggle")).satisfies(answer -> answer.is(2, "keepwell: no command 'juggle'"));
        assertThat(run(Map.of(), "backup")).satisfies(answer -> answer.is(2, "keepwell: usage: keepwell backup FILE"));
        assertThat(run(Map.of(), "run", "--quickly")).satisfies(answer -> answer.is(2, "no option '--quickly'"));
    }

    @Test
    void namesTheVariableThatStopsAStart() {
        assertThat(run(Map.of("KEEPWELL_PORT", "eighty"), "run"))
                .satisfies(answer -> answer.is(1, "keepwell: KEEPWELL_PORT: expected a port from 1 to 65535"));
    }

    @Test
    void refusesAPortThatIsTaken() {
        String taken = RunningKeepwell.address().replaceAll("\\D", "");
        Map<String, String> environment =
                Map.of("KEEPWELL_HOME", directory.resolve("home").toString(), "KEEPWELL_PORT", taken);
        assertThat(run(environment, "run")).satisfies(answer -> answer.is(1, "Port " + taken + " is taken"));
        assertThat(directory.resolve("home")).doesNotExist();
    }

    @Test
    void refusesASecondServerOnAHome() throws IOException {
        var environment = new HashMap<>(joined());
        environment.put("KEEPWELL_PORT", Integer.toString(Rehearsal.freePort()));
        assertThat(run(environment, "run"))
                .satisfies(answer -> answer.is(1, "already running on " + RunningKeepwell.home()));
    }

    @Test
    void backsUpBesideTheServerAndRestoresIntoAnEmptyHomeOnly() {
        Path file = directory.resolve("backup.zip");
        assertThat(run(joined(), "backup", file.toString())).satisfies(answer -> {
            assertThat(answer.status()).as(answer.err()).isZero();
            assertThat(answer.out()).contains("rows of").contains("no keys");
        });
        assertThat(run(joined(), "restore", file.toString())).satisfies(answer -> answer.is(1, "is not empty"));

        Path home = directory.resolve("new");
        Map<String, String> elsewhere = Map.of("KEEPWELL_HOME", home.toString());
        assertThat(run(elsewhere, "restore", file.toString())).satisfies(answer -> {
            assertThat(answer.status()).as(answer.err()).isZero();
            assertThat(answer.out()).contains("Restored").contains("wrapping keys are not here");
        });
        assertThat(home.resolve("postgres/data")).isDirectory();
    }

    @Test
    void leavesAnEmptyHomeEmptyWhenTheFileIsNoBackup() throws IOException {
        Path file = Files.writeString(directory.resolve("letter.txt"), "Dear all,");
        Path home = directory.resolve("untouched");
        assertThat(run(Map.of("KEEPWELL_HOME", home.toString()), "restore", file.toString()))
                .satisfies(answer -> answer.is(1, "is not a backup"));
        assertThat(home).doesNotExist();
    }

    @Test
    void doctorSaysWhatNeedsAPersonAndFails() {
        var environment = new HashMap<>(joined());
        environment.put("KEEPWELL_PROT", "8080");
        assertThat(run(environment, "doctor")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.out())
                    .contains("TO DO  settings       KEEPWELL_PROT is no variable")
                    .contains("fine   database       PostgreSQL 18")
                    .contains("fine   database       its tables are those of this release")
                    .contains("TO DO  mail           not set up")
                    .contains(" backup         ")
                    .doesNotContain("could not be");
        });
        assertThat(run(Map.of("KEEPWELL_HOME", directory.resolve("none").toString()), "doctor"))
                .satisfies(answer -> assertThat(answer.out()).contains("start with keepwell run"));
    }

    @Test
    void runsAModulesCommandBesideTheServer() {
        assertThat(run(joined(), "audit", "verify")).satisfies(answer -> {
            assertThat(answer.status()).as(answer.err()).isZero();
            assertThat(answer.out()).contains("entries");
        });
        assertThat(run(joined(), "audit")).satisfies(answer -> answer.is(2, "usage: keepwell audit verify"));
    }

    private static Map<String, String> joined() {
        return Map.of("KEEPWELL_HOME", RunningKeepwell.home().toString());
    }

    private static Answer run(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = new Commands(console).run(arguments);
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private record Answer(int status, String out, String err) {
        void is(int wanted, String words) {
            assertThat(err).contains(words);
            assertThat(err.lines()).hasSize(1);
            assertThat(status).isEqualTo(wanted);
        }
    }
}
