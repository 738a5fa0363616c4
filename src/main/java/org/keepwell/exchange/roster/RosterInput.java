package org.keepwell.exchange.roster;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.keepwell.shared.Refused;

/**
 * What somebody gave as a roster: one file, or a folder of files. Each file can be opened any number of times.
 *
 * @param size of everything, in bytes as stored
 */
public record RosterInput(List<Source> files, long size, boolean folder) {

    private static final int MOST_IN_FOLDER = 200;

    /** One stored file. */
    public record Source(String name, long size, Opener opener) {}

    /** Opens a file from its beginning. */
    public interface Opener {
        InputStream open() throws IOException;
    }

    /** A single file: an archive, or a CSV. */
    public static RosterInput file(String name, long size, Opener opener) {
        return new RosterInput(List.of(new Source(name, size, opener)), size, false);
    }

    /**
     * Whatever stands at the path.
     *
     * @throws Refused when there is nothing that can be read
     */
    public static RosterInput at(Path path) {
        if (Files.isDirectory(path)) {
            return folder(path);
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new Refused("file", "There is no file or folder to read at " + path + ".");
        }
        Source source = source(path);
        return new RosterInput(List.of(source), source.size(), false);
    }

    private static RosterInput folder(Path path) {
        try (Stream<Path> inside = Files.list(path)) {
            List<Source> files = inside.filter(Files::isRegularFile)
                    .limit(MOST_IN_FOLDER + 1L)
                    .map(RosterInput::source)
                    .sorted(java.util.Comparator.comparing(Source::name))
                    .toList();
            if (files.size() > MOST_IN_FOLDER) {
                throw new Refused("file", "The folder holds more than " + MOST_IN_FOLDER + " files: no roster does.");
            }
            return new RosterInput(files, files.stream().mapToLong(Source::size).sum(), true);
        } catch (IOException e) {
            throw new Refused("file", "The folder " + path + " cannot be read.");
        }
    }

    private static Source source(Path path) {
        try {
            return new Source(path.getFileName().toString(), Files.size(path), () -> Files.newInputStream(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
