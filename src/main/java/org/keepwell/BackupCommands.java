package org.keepwell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.keepwell.shared.Command.WrongUsage;
import org.keepwell.shared.backup.Backup;
import org.keepwell.shared.backup.Restore;
import org.keepwell.shared.configuration.Configuration;
import org.keepwell.shared.configuration.Configuration.Purpose;
import org.keepwell.shared.postgres.DatabaseAccess;
import org.keepwell.shared.postgres.OwnerOnly;

/** {@code backup FILE} and {@code restore FILE}: the whole state without keys. */
final class BackupCommands {

    private BackupCommands() {}

    static int backup(Console console, List<String> arguments) throws IOException {
        Path file = file("backup", arguments);
        Configuration configuration = console.configuration();
        if (configuration.database().isEmpty() && !hasDatabase(configuration)) {
            throw new IllegalStateException("There is nothing to back up in " + configuration.home());
        }
        try (DatabaseAccess database = DatabaseAccess.forCommand(configuration)) {
            Backup.Written written =
                    Backup.write(database.logins().as(database.logins().owner()), file);
            OwnerOnly.write(BackupAge.file(configuration), written.takenAt() + "\n");
            console.out()
                    .println("Wrote " + file + ": " + written.rows() + " rows of " + written.tables() + " tables, "
                            + (written.bytes() + 1023) / 1024 + " KiB.");
            console.out()
                    .println(
                            "It holds personal data in the open and no keys. Keep it as you keep the school's files; keep the"
                                    + " keys elsewhere (keepwell keys export).");
        }
        return Commands.DONE;
    }

    static int restore(Console console, List<String> arguments) throws IOException {
        Path file = file("restore", arguments);
        Configuration configuration = console.configuration(Purpose.REAL);
        Restore.check(file);
        boolean own = configuration.database().isEmpty();
        if (own && hasDatabase(configuration)) {
            throw new IllegalStateException(configuration.home() + " is not empty; restore only into an empty home");
        }
        boolean done = false;
        try (DatabaseAccess database = DatabaseAccess.forCommand(configuration)) {
            Restore.Restored restored = Restore.read(
                    file,
                    database.logins().as(database.logins().owner()),
                    configuration.home().resolve("erasures.log"));
            done = true;
            report(console, configuration, restored);
        } finally {
            if (own && !done) {
                FreshHome.delete(configuration.home().resolve("postgres"));
            }
        }
        return Commands.DONE;
    }

    private static void report(Console console, Configuration configuration, Restore.Restored restored) {
        console.out()
                .println("Restored " + restored.rows() + " rows of " + restored.tables() + " tables, as they were at "
                        + restored.takenAt() + ".");
        if (restored.erasedAgain() > 0) {
            console.out().println("Repeated " + restored.erasedAgain() + " erasures made since then.");
        }
        if (!Files.exists(configuration.wrappingKeys())) {
            console.out()
                    .println("The wrapping keys are not here; Keepwell does not start until they are at "
                            + configuration.wrappingKeys() + ".");
        }
        console.out().println("Everybody signs in anew: a backup holds no sessions.");
    }

    private static boolean hasDatabase(Configuration configuration) {
        return Files.exists(configuration.home().resolve("postgres").resolve("data"));
    }

    private static Path file(String command, List<String> arguments) {
        if (arguments.size() != 1 || arguments.getFirst().startsWith("--")) {
            throw new WrongUsage("usage: keepwell " + command + " FILE");
        }
        return Path.of(arguments.getFirst()).toAbsolutePath();
    }
}
