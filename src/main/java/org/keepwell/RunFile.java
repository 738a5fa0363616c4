package org.keepwell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.keepwell.shared.postgres.OwnerOnly;

/** Where the running server of a home is, left in {@code home/run} for commands; readable by its owner alone. */
final class RunFile {
    private static final String NAME = "server.address";

    private RunFile() {}

    static void write(Path run, URI address) {
        try {
            OwnerOnly.write(OwnerOnly.directory(run).resolve(NAME), address + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write into " + run, failure);
        }
    }

    static void delete(Path run) {
        try {
            Files.deleteIfExists(run.resolve(NAME));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot delete " + run.resolve(NAME), failure);
        }
    }

    /** Empty when nothing runs; an address that no longer answers when the server was killed. */
    static Optional<URI> read(Path run) throws IOException {
        Path file = run.resolve(NAME);
        return Files.exists(file)
                ? Optional.of(URI.create(Files.readString(file).strip()))
                : Optional.empty();
    }
}
