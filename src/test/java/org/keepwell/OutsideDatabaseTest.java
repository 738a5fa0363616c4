package org.keepwell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepwell.shared.postgres.DebianPostgres;

/** On a PostgreSQL 15 that somebody else runs, prepared by the script we give them. */
class OutsideDatabaseTest {

    @TempDir
    Path directory;

    @Test
    void servesOverItAndMovesFromItByBackup() throws Exception {
        assumeThat(DebianPostgres.DIRECTORY.resolve("bin/postgres")).exists();
        Path files = Files.createDirectory(directory.resolve("server"));
        try (DebianPostgres server = DebianPostgres.start(files, Rehearsal.freePort())) {
            server.script(
                    Path.of("ops/external-database.sql"), Map.of("owner", "one", "app", "two", "engine", "three"));
            Map<String, String> environment = environment(server);

            try (OwnProcess running = OwnProcess.run(environment, directory.resolve("output.log"))) {
                assertThat(directory.resolve("home/postgres")).doesNotExist();
                Called doctor = Called.with(environment, "doctor");
                assertThat(doctor.out())
                        .contains("fine   server         open at " + running.address())
                        .contains("fine   database       PostgreSQL 15")
                        .doesNotContain("TO DO  database", "TO DO  application");
            }

            Path backup = directory.resolve("backup.zip");
            Called.with(environment, "backup", backup.toString()).done("rows of");
            Called.with(environment, "restore", backup.toString()).refused(1, "not empty");
            Map<String, String> own =
                    Map.of("KEEPWELL_HOME", directory.resolve("own").toString());
            Called.with(own, "restore", backup.toString()).done("Restored");
        }
    }

    private Map<String, String> environment(DebianPostgres server) {
        var environment = new HashMap<String, String>();
        environment.put("KEEPWELL_HOME", directory.resolve("home").toString());
        environment.put("KEEPWELL_DB_URL", server.url());
        environment.put("KEEPWELL_DB_OWNER_PASSWORD", "one");
        environment.put("KEEPWELL_DB_PASSWORD", "two");
        environment.put("KEEPWELL_DB_ENGINE_PASSWORD", "three");
        return environment;
    }
}
