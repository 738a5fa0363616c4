package org.keepwell.exchange.roster;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Refused;

/** Reads rosters. Whatever the input is, the answer is rows and problems in the sink, or a {@link Refused} with words. */
public final class Rosters {

    private static final int SAMPLE = 4;

    private Rosters() {}

    /** What an input is. {@code start}: the headings and first rows of a plain list; empty for OneRoster. */
    public record Look(boolean oneRoster, List<List<String>> start) {}

    /** Looks at the beginning, to know how to go on. @throws Refused when it is nothing that can be read */
    public static Look look(RosterInput input, Limits limits) {
        return careful(() -> {
            if (input.folder() || isArchive(input)) {
                return new Look(true, List.of());
            }
            AtomicReference<@Nullable Look> look = new AtomicReference<>();
            new FileWalk(input, limits, percent -> {}).each((name, stream) -> look.set(look(name, stream, limits)));
            return java.util.Objects.requireNonNull(look.get());
        });
    }

    /** Reads OneRoster: a folder, an archive, or a users file alone. */
    public static void readOneRoster(RosterInput input, Limits limits, RosterSink sink) {
        Look ran = careful(() -> {
            OneRoster reader = new OneRoster(limits, sink);
            if (input.folder() || isArchive(input)) {
                reader.read(input);
            } else {
                reader.readUsers(input);
            }
            return new Look(true, List.of());
        });
        sink.progress(ran.oneRoster() ? 100 : 0);
    }

    /** Reads a plain list by the columns chosen. */
    public static void readPlain(RosterInput input, Limits limits, PlainColumns columns, RosterSink sink) {
        Look ran = careful(() -> {
            new PlainList(limits, sink, columns).read(input);
            return new Look(false, List.of());
        });
        sink.progress(ran.oneRoster() ? 0 : 100);
    }

    private static Look look(String name, InputStream stream, Limits limits) throws IOException {
        List<List<String>> start = new CsvFile(name, limits, new CsvFile.RowCount()).start(stream, SAMPLE);
        return new Look(OneRoster.isUsers(start.getFirst()), start);
    }

    private static boolean isArchive(RosterInput input) throws IOException {
        try (var stream = new java.io.BufferedInputStream(
                input.files().getFirst().opener().open())) {
            return FileWalk.isArchive(stream);
        }
    }

    private interface Reading {
        Look read() throws IOException;
    }

    private static Look careful(Reading reading) {
        try {
            return reading.read();
        } catch (IOException e) {
            throw new Refused("file", "The file could not be read to its end. Send it again.");
        }
    }
}
