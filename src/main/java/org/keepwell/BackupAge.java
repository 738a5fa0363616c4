package org.keepwell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.keepwell.shared.Checkup;
import org.keepwell.shared.configuration.Configuration;

/** How long ago the last backup of this home was made. */
record BackupAge(Configuration configuration, Instant now) implements Checkup {
    private static final Duration TOO_OLD = Duration.ofDays(7);

    static Path file(Configuration configuration) {
        return configuration.home().resolve("last-backup");
    }

    @Override
    public String about() {
        return "backup";
    }

    @Override
    public List<Finding> look() throws IOException {
        if (configuration.database().isPresent()) {
            return List.of(
                    Finding.note("the outside database is backed up by whoever runs it; make sure somebody does"));
        }
        if (!Files.exists(file(configuration))) {
            return List.of(needed("no backup was ever made"));
        }
        Instant last = Instant.parse(Files.readString(file(configuration)).strip());
        long days = Duration.between(last, now).toDays();
        return List.of(
                days > TOO_OLD.toDays()
                        ? needed("the last backup is " + days + " days old")
                        : Finding.fine("the last one is from " + last));
    }

    private Finding needed(String words) {
        String advice = words + "; make one with keepwell backup FILE";
        return Console.isDemo(configuration.home()) ? Finding.note(advice) : Finding.needsSomebody(advice);
    }
}
