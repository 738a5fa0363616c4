package org.keepwell.shared.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The steps of one start, under the lock of the home. */
record Starting(Path home, Path binariesDirectory) {
    private static final Duration PATIENCE = Duration.ofSeconds(45);
    private static final long LOG_LIMIT_BYTES = 10_000_000;

    EmbeddedPostgres start(int port, HomeLock lock) throws IOException, InterruptedException {
        Path directory = OwnerOnly.directory(home.resolve("postgres"));
        var data = new DataDirectory(directory.resolve("data"));
        RunAs account = RunAs.suitable();
        PostgresBinaries binaries = PostgresBinaries.unpackedIn(binariesDirectory);
        account.own(directory);
        if (!data.exists()) {
            make(data, account, binaries, directory);
        }
        Path log = log();
        int chosen = port == 0 ? freePort() : port;
        Server server = startPatiently(account, binaries, data, chosen, port == 0, log);
        int actual = data.port();
        new RunningServer(ProcessHandle.current().pid(), actual).write(home.resolve("run"));
        return new EmbeddedPostgres(directory, actual, server, lock);
    }

    private Server startPatiently(
            RunAs account, PostgresBinaries binaries, DataDirectory data, int port, boolean anyPort, Path log)
            throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int current = port;
        while (true) {
            clearRemains(data, deadline);
            try {
                return Server.start(account, binaries, data, current, log);
            } catch (Server.ServerEnded ended) {
                boolean worthAnother = (anyPort && ended.portIsTaken()) || ended.directoryIsInUse();
                if (!worthAnother || System.nanoTime() > deadline) {
                    throw ended.explained(log);
                }
                current = anyPort && ended.portIsTaken() ? freePort() : current;
                LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
            }
        }
    }

    /**
     * We hold the lock, so whatever still works in the directory has lost its application: it is shutting down, or
     * is told to. The pid file is deleted only when nothing does.
     */
    private void clearRemains(DataDirectory data, long deadline) throws IOException, InterruptedException {
        long askAgain = System.nanoTime() + Duration.ofSeconds(2).toNanos();
        for (OptionalLong live = data.liveServer(); live.isPresent(); live = data.liveServer()) {
            if (System.nanoTime() > deadline) {
                throw new PostgresDidNotStart("A PostgreSQL left over from before (process " + live.getAsLong()
                        + ") still uses " + data.path() + " and does not stop");
            }
            if (System.nanoTime() > askAgain) {
                Optional<ProcessHandle> left = ProcessHandle.of(live.getAsLong());
                if (left.isPresent()) {
                    Server.interrupt(left.get());
                }
                askAgain = System.nanoTime() + Duration.ofSeconds(5).toNanos();
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        data.deletePidFile();
    }

    private void make(DataDirectory data, RunAs account, PostgresBinaries binaries, Path directory)
            throws IOException, InterruptedException {
        Path draft = directory.resolve("data.unfinished");
        PostgresBinaries.deleteTree(draft);
        Path password = directory.resolve("superuser.password");
        OwnerOnly.password(password);
        account.own(directory);
        var command = new ArrayList<>(account.command(binaries.program("initdb")));
        command.addAll(List.of("-D", draft.toString(), "-U", EmbeddedPostgres.SUPERUSER, "-A", "scram-sha-256"));
        command.addAll(List.of("--pwfile", password.toString(), "--encoding=UTF8", "--locale=C"));
        command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--data-checksums"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        Server.clearEnvironment(builder);
        Process initdb = builder.start();
        if (!initdb.waitFor(5, TimeUnit.MINUTES) || initdb.exitValue() != 0) {
            initdb.destroyForcibly();
            throw new PostgresDidNotStart("Cannot make a new database in " + directory + "; see " + log());
        }
        Files.move(draft, data.path(), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path log() throws IOException {
        Path logs = OwnerOnly.directory(home.resolve("logs"));
        Path log = OwnerOnly.file(logs.resolve("postgres.log"));
        if (Files.size(log) > LOG_LIMIT_BYTES) {
            Files.move(log, logs.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return OwnerOnly.file(log);
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        }
    }
}
