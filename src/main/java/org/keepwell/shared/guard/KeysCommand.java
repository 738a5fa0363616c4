package org.keepwell.shared.guard;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Command;
import org.springframework.stereotype.Component;

/** {@code keys export} and {@code keys restore}. The passphrase is asked for, or read
 * from the standard input, or from {@code KEEPWELL_KEYS_PASSPHRASE_FILE}. */
final class KeysCommand {

    private static final String PASSPHRASE_FILE = "KEEPWELL_KEYS_PASSPHRASE_FILE";

    private KeysCommand() {}

    @Component
    static final class Export implements Command {

        private final KeyPlaces places;

        Export(KeyPlaces places) {
            this.places = places;
        }

        @Override
        public String name() {
            return "keys export";
        }

        @Override
        public String usage() {
            return "keys export FILE";
        }

        @Override
        public int run(List<String> arguments, PrintStream out) throws IOException {
            Path file = only(arguments);
            if (Files.exists(file)) {
                throw new WrongUsage(file + " exists already");
            }
            char[] passphrase = passphrase(true);
            int keys = KeyExport.write(places.wrappingKeys(), places.keys(), file, passphrase);
            Arrays.fill(passphrase, ' ');
            out.println(keys + " key files are sealed in " + file
                    + ". Keep it apart from the backups, and the passphrase apart from it.");
            return 0;
        }
    }

    @Component
    static final class Restore implements Command {

        private final KeyPlaces places;

        Restore(KeyPlaces places) {
            this.places = places;
        }

        @Override
        public String name() {
            return "keys restore";
        }

        @Override
        public String usage() {
            return "keys restore FILE";
        }

        @Override
        public int run(List<String> arguments, PrintStream out) throws IOException {
            int put = KeyExport.restore(only(arguments), places.wrappingKeys(), places.keys(), passphrase(false));
            out.println(put + " key files were put back; those that were there already were left alone.");
            return 0;
        }
    }

    private static Path only(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new Command.WrongUsage("name one file");
        }
        return Path.of(arguments.getFirst());
    }

    private static char[] passphrase(boolean twice) throws IOException {
        String file = System.getenv(PASSPHRASE_FILE);
        if (file != null && !file.isBlank()) {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8)
                    .strip()
                    .toCharArray();
        }
        // JDK 25 gives none where the input is a pipe, other releases one that is no terminal.
        Optional<Console> console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        return console.isPresent() ? typed(console.get(), twice) : piped();
    }

    private static char[] typed(Console console, boolean twice) {
        char[] first = asked(console, "Passphrase (at least " + KeyExport.SHORTEST_PASSPHRASE + " characters): ");
        if (twice && !Arrays.equals(first, asked(console, "The same again: "))) {
            throw new IllegalStateException("The two passphrases are not the same");
        }
        return first;
    }

    private static char[] piped() throws IOException {
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line = lines.readLine();
        if (line == null || line.isBlank()) {
            throw new IllegalStateException(
                    "There is nobody to ask for a passphrase: write it on the standard input, or into a file named by "
                            + PASSPHRASE_FILE);
        }
        return line.strip().toCharArray();
    }

    private static char[] asked(Console console, String words) {
        char @Nullable [] typed = console.readPassword(words);
        return typed == null ? new char[0] : typed;
    }
}
