package org.keepwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        Called.with(Map.of()).refused(2, "keepwell: no command given");
        Called.with(joined(), "juggle").refused(2, "keepwell: no command 'juggle'");
        Called.with(Map.of(), "backup").refused(2, "keepwell: usage: keepwell backup FILE");
        Called.with(Map.of(), "run", "--quickly").refused(2, "no option '--quickly'");
    }

    @Test
    void namesTheVariableThatStopsAStart() {
        Called.with(Map.of("KEEPWELL_PORT", "eighty"), "run")
                .refused(1, "keepwell: KEEPWELL_PORT: expected a port from 1 to 65535");
    }

    @Test
    void refusesAPortThatIsTaken() {
        String taken = RunningKeepwell.address().replaceAll("\\D", "");
        Map<String, String> environment =
                Map.of("KEEPWELL_HOME", directory.resolve("home").toString(), "KEEPWELL_PORT", taken);
        Called.with(environment, "run").refused(1, "Port " + taken + " is taken");
        assertThat(directory.resolve("home")).doesNotExist();
    }

    @Test
    void refusesASecondServerOnAHome() throws IOException {
        var environment = new HashMap<>(joined());
        environment.put("KEEPWELL_PORT", Integer.toString(Rehearsal.freePort()));
        Called.with(environment, "run").refused(1, "already running on " + RunningKeepwell.home());
    }

    @Test
    void backsUpBesideTheServerAndRestoresIntoAnEmptyHomeOnly() {
        Path file = directory.resolve("backup.zip");
        Called.with(joined(), "backup", file.toString()).done("rows of", "no keys");
        Called.with(joined(), "restore", file.toString()).refused(1, "is not empty");

        Path home = directory.resolve("new");
        Map<String, String> elsewhere = Map.of("KEEPWELL_HOME", home.toString());
        Called.with(elsewhere, "restore", file.toString()).done("Restored", "wrapping keys are not here");
        assertThat(home.resolve("postgres/data")).isDirectory();
    }

    @Test
    void leavesAnEmptyHomeEmptyWhenTheFileIsNoBackup() throws IOException {
        Path file = Files.writeString(directory.resolve("letter.txt"), "Dear all,");
        Path home = directory.resolve("untouched");
        Called.with(Map.of("KEEPWELL_HOME", home.toString()), "restore", file.toString())
                .refused(1, "is not a backup");
        assertThat(home).doesNotExist();
    }

    @Test
    void doctorSaysWhatNeedsAPersonAndFails() {
        var environment = new HashMap<>(joined());
        environment.put("KEEPWELL_PROT", "8080");
        assertThat(Called.with(environment, "doctor")).satisfies(answer -> {
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.out())
                    .contains("TO DO  settings       KEEPWELL_PROT is no variable")
                    .contains("fine   database       PostgreSQL 18")
                    .contains("fine   database       its tables are those of this release")
                    .contains("TO DO  mail           not set up")
                    .contains(" backup         ")
                    .doesNotContain("could not be");
        });
        assertThat(Called.with(Map.of("KEEPWELL_HOME", directory.resolve("none").toString()), "doctor"))
                .satisfies(answer -> assertThat(answer.out()).contains("start with keepwell run"));
    }

    @Test
    void runsAModulesCommandBesideTheServer() {
        Called.with(joined(), "audit", "verify").done("entries");
        Called.with(joined(), "audit").refused(2, "usage: keepwell audit verify");
    }

    private static Map<String, String> joined() {
        return Map.of("KEEPWELL_HOME", RunningKeepwell.home().toString());
    }
}
