package org.keepwell.shared.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** A PostgreSQL data directory and the processes that have it open. */
record DataDirectory(Path path) {

    boolean exists() {
        return Files.exists(path.resolve("PG_VERSION"));
    }

    /** PostgreSQL says {@code ready} on the eighth line of its pid file once it takes connections. */
    boolean saysReady(long pid) throws IOException {
        List<String> lines = pidFileLines();
        return lines.size() >= 8
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(7).strip().equals("ready");
    }

    /** Where the running server listens: the fourth line of its pid file. */
    int port() throws IOException {
        return Integer.parseInt(pidFileLines().get(3).strip());
    }

    /**
     * The server, or a process it left behind, that works in this directory. A dead process which nobody has reaped yet
     * does not count, though PostgreSQL itself takes it for alive.
     */
    OptionalLong liveServer() throws IOException {
        Path real = Files.exists(path) ? path.toRealPath() : path.toAbsolutePath();
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> worksIn(process.pid(), real))
                    .mapToLong(ProcessHandle::pid)
                    .min();
        }
    }

    void deletePidFile() throws IOException {
        Files.deleteIfExists(path.resolve("postmaster.pid"));
    }

    private List<String> pidFileLines() throws IOException {
        Path file = path.resolve("postmaster.pid");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static boolean worksIn(long pid, Path directory) {
        Path process = Path.of("/proc", Long.toString(pid));
        try {
            return Files.readSymbolicLink(process.resolve("cwd")).equals(directory)
                    && Files.readString(process.resolve("comm")).strip().equals("postgres");
        } catch (IOException goneOrForeign) {
            return false;
        }
    }
}
