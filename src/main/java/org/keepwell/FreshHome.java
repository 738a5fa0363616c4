package org.keepwell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.keepwell.shared.configuration.Configuration;
import org.keepwell.shared.postgres.EmbeddedPostgres;

/** {@code demo --fresh}: empties the demo's home, and never any other directory. */
final class FreshHome {
    private static final List<String> OURS = List.of(
            "postgres", "logs", "run", "keys", "erasures.log", "demo-sign-ins.json", "demo-left-at", "last-backup");

    private FreshHome() {}

    static void empty(Configuration demo) {
        if (demo.database().isPresent()) {
            throw new IllegalStateException(
                    "--fresh empties only Keepwell's own database; KEEPWELL_DB_URL names another");
        }
        if (EmbeddedPostgres.join(demo.home()).isPresent()) {
            throw new IllegalStateException("A demo is running on " + demo.home() + "; stop it first");
        }
        try {
            requireDemo(demo.home());
            for (String name : OURS) {
                delete(demo.home().resolve(name));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot empty " + demo.home() + ": " + failure.getMessage(), failure);
        }
    }

    /** A home that was ever used for real work has no file of demo sign-ins. */
    private static void requireDemo(Path home) {
        boolean used = Files.exists(home.resolve("postgres").resolve("data"));
        if (used && !Files.exists(home.resolve("demo-sign-ins.json", "demo-left-at", "last-backup"))) {
            throw new IllegalStateException(home + " does not look like a demo's home; delete it yourself if it is");
        }
    }

    static void delete(Path top) throws IOException {
        if (!Files.exists(top)) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(top)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
