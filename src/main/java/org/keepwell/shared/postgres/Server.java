package org.keepwell.shared.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** One {@code postgres} process over one data directory. */
final class Server {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private final Process process;

    private Server(Process process) {
        this.process = process;
    }

    /** Returns when the server takes connections. */
    static Server start(RunAs account, PostgresBinaries binaries, DataDirectory data, int port, Path log)
            throws IOException, InterruptedException {
        long logSize = Files.size(log);
        var server = new Server(forkFromParkedThread(builder(account, binaries, data, port, log)));
        long deadline = System.nanoTime() + START_LIMIT.toNanos();
        while (!data.saysReady(server.process.pid())) {
            if (!server.process.isAlive()) {
                throw new ServerEnded(port, written(log, logSize));
            }
            if (System.nanoTime() > deadline) {
                server.stop();
                throw new PostgresDidNotStart(
                        "PostgreSQL was not ready within " + START_LIMIT.toMinutes() + " minutes; see " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
        }
        return server;
    }

    long pid() {
        return process.pid();
    }

    /** Ends connections and shuts down cleanly; by force only if that takes unreasonably long. */
    void stop() throws InterruptedException {
        interrupt(process.toHandle());
        if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            process.waitFor();
        }
    }

    /** PostgreSQL's fast shutdown. Java itself can only send SIGTERM, which waits for clients to leave. */
    static void interrupt(ProcessHandle postgres) throws InterruptedException {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(postgres.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noKillProgram) {
            postgres.destroy();
        }
    }

    private static ProcessBuilder builder(
            RunAs account, PostgresBinaries binaries, DataDirectory data, int port, Path log) {
        var postgres = new ArrayList<>(
                List.of(binaries.program("postgres"), "-D", data.path().toString()));
        settings(port).forEach((name, value) -> postgres.addAll(List.of("-c", name + "=" + value)));
        var builder = new ProcessBuilder(account.server(postgres))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        clearEnvironment(builder);
        return builder;
    }

    /** Passwords given to the application by environment are not the database's business. */
    static void clearEnvironment(ProcessBuilder builder) {
        Map<String, String> environment = builder.environment();
        String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
        environment.clear();
        environment.putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
    }

    /** Neither values nor failing rows nor statements reach the log: they hold names and case text. */
    private static Map<String, String> settings(int port) {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("unix_socket_directories", ""),
                Map.entry("port", Integer.toString(port)),
                Map.entry("max_connections", "60"),
                Map.entry("shared_buffers", "64MB"),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("password_encryption", "scram-sha-256"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_parameter_max_length", "0"),
                Map.entry("log_parameter_max_length_on_error", "0"),
                Map.entry("log_error_verbosity", "terse"),
                Map.entry("log_min_error_statement", "panic"),
                Map.entry("log_checkpoints", "off"));
    }

    /**
     * The parent-death signal follows the thread that forked, not the process, so that thread must last as long as the
     * server: it waits for it.
     */
    private static Process forkFromParkedThread(ProcessBuilder builder) throws IOException, InterruptedException {
        var started = new CompletableFuture<Process>();
        Thread.ofPlatform().name("postgres").daemon().start(() -> {
            try {
                Process process = builder.start();
                started.complete(process);
                process.onExit().join();
            } catch (IOException | RuntimeException failure) {
                started.completeExceptionally(failure);
            }
        });
        try {
            return started.get();
        } catch (ExecutionException failure) {
            throw new IOException("Cannot run " + builder.command().getFirst(), failure.getCause());
        }
    }

    private static String written(Path log, long from) throws IOException {
        byte[] all = Files.readAllBytes(log);
        int start = (int) Math.min(from, all.length);
        return new String(all, start, all.length - start, StandardCharsets.UTF_8);
    }

    /** The server went away while starting; its own words say why. */
    static final class ServerEnded extends IOException {
        private static final long serialVersionUID = 1;

        private final int port;

        ServerEnded(int port, String log) {
            super(log);
            this.port = port;
        }

        boolean portIsTaken() {
            return words().contains("could not create any TCP/IP sockets");
        }

        boolean directoryIsInUse() {
            return words().contains("postmaster.pid") || words().contains("pre-existing shared memory block");
        }

        PostgresDidNotStart explained(Path log) {
            String reason = portIsTaken()
                    ? "port " + port + " is taken"
                    : words().lines()
                            .filter(line -> line.contains("FATAL:") || line.contains("error:"))
                            .map(line -> line.replaceFirst("^.*?(FATAL|error): *", ""))
                            .findFirst()
                            .orElse("it ended at once");
            return new PostgresDidNotStart("PostgreSQL did not start: " + reason + "; see " + log, this);
        }

        private String words() {
            return String.valueOf(getMessage());
        }
    }
}
