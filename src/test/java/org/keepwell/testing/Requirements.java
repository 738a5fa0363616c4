package org.keepwell.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The ids of {@code docs/requirements.md}, in its order. */
final class Requirements {
    private static final Path DOCUMENT = Path.of("docs", "requirements.md");
    private static final Pattern ROW = Pattern.compile("^\\| ([FVIOLRX]\\d\\d) \\| (core|supporting|context only) \\|");

    private Requirements() {}

    static List<String> ids() {
        try (var lines = Files.lines(DOCUMENT)) {
            return lines.map(ROW::matcher)
                    .filter(matcher -> matcher.find())
                    .map(matcher -> matcher.group(1))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
