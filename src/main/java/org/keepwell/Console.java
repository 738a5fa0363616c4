package org.keepwell;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.keepwell.shared.configuration.Configuration;
import org.keepwell.shared.configuration.Configuration.Purpose;
import org.keepwell.shared.postgres.EmbeddedPostgres;

/** Where a command is called from: its environment, and where it may write. */
record Console(Map<String, String> environment, PrintStream out, PrintStream err) {
    private static final String HOME = "KEEPWELL_HOME";
    private static final Path REAL_HOME = Path.of("data");
    private static final Path DEMO_HOME = Path.of("demo-data");

    Configuration configuration(Purpose purpose) {
        return Configuration.read(environment, purpose);
    }

    /** For commands beside a server: the home that is named, else the real one, else a demo that is there alone. */
    Configuration configuration() {
        return configuration(purpose());
    }

    private Purpose purpose() {
        String named = environment.getOrDefault(HOME, "").strip();
        if (!named.isEmpty()) {
            return isDemo(Path.of(named)) ? Purpose.DEMO : Purpose.REAL;
        }
        boolean real = isRunning(REAL_HOME) || (Files.exists(REAL_HOME) && !isRunning(DEMO_HOME));
        return !real && isDemo(DEMO_HOME) ? Purpose.DEMO : Purpose.REAL;
    }

    private static boolean isRunning(Path home) {
        return EmbeddedPostgres.join(home).isPresent();
    }

    static boolean isDemo(Path home) {
        return Files.exists(home.resolve("demo-sign-ins.json"));
    }
}
