package org.keepwell.shared.postgres;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** What a running server leaves in {@code home/run} so that other commands can find it. */
record RunningServer(long application, int port) {
    private static final String FILE = "postgres.properties";

    static Optional<RunningServer> read(Path run) throws IOException {
        Path file = run.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        var values = new Properties();
        values.load(new StringReader(Files.readString(file)));
        return Optional.of(new RunningServer(
                Long.parseLong(values.getProperty("application")), Integer.parseInt(values.getProperty("port"))));
    }

    void write(Path run) throws IOException {
        OwnerOnly.write(run.resolve(FILE), "application=" + application + "\nport=" + port + "\n");
    }

    static void forget(Path run) throws IOException {
        Files.deleteIfExists(run.resolve(FILE));
    }
}
