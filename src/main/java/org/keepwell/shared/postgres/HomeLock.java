package org.keepwell.shared.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Held by the one process that runs the database of a home; the operating system lets go of it when that process dies. */
final class HomeLock implements AutoCloseable {
    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    static HomeLock take(Path home) throws IOException {
        Path run = OwnerOnly.directory(home.resolve("run"));
        FileChannel channel = FileChannel.open(OwnerOnly.file(run.resolve("postgres.lock")), StandardOpenOption.WRITE);
        try {
            if (lock(channel) != null) {
                return new HomeLock(channel);
            }
        } catch (OverlappingFileLockException thisProcessHasIt) {
            channel.close();
            throw new PostgresAlreadyRunning(home, "in this same process");
        }
        channel.close();
        throw new PostgresAlreadyRunning(home, holder(run));
    }

    static boolean isHeld(Path home) throws IOException {
        Path file = home.resolve("run").resolve("postgres.lock");
        if (!Files.exists(file)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return lock(channel) == null;
        } catch (OverlappingFileLockException thisProcessHasIt) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        return channel.tryLock();
    }

    private static String holder(Path run) throws IOException {
        return RunningServer.read(run)
                .map(server -> "process " + server.application())
                .orElse("another process that is just starting");
    }
}
