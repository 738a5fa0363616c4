package org.keepwell.shared.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An outside server for tests: Debian's PostgreSQL 15, the oldest Keepwell works with, in a directory of its own. */
public final class DebianPostgres implements AutoCloseable {
    public static final Path DIRECTORY = Path.of("/usr/lib/postgresql/15");
    private static final String PASSWORD = "of-the-superuser";

    private final Server server;
    private final int port;

    private DebianPostgres(Server server, int port) {
        this.server = server;
        this.port = port;
    }

    public static DebianPostgres start(Path directory, int port) throws IOException, InterruptedException {
        PostgresBinaries programs = PostgresBinaries.installedIn(DIRECTORY);
        RunAs account = RunAs.suitable();
        Path data = directory.resolve("data");
        Path password = directory.resolve("password");
        OwnerOnly.write(password, PASSWORD);
        account.own(directory);
        var initdb = new ArrayList<>(account.command(programs.program("initdb")));
        initdb.addAll(List.of("-D", data.toString(), "-U", "postgres", "-A", "scram-sha-256"));
        initdb.addAll(List.of("--pwfile", password.toString(), "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"));
        run(directory, Map.of(), initdb);
        Path log = Files.createFile(directory.resolve("server.log"));
        return new DebianPostgres(Server.start(account, programs, new DataDirectory(data), port, log), port);
    }

    /** Runs a script as an operator would: by psql, as the superuser. */
    public void script(Path file, Map<String, String> variables) throws IOException, InterruptedException {
        var psql = new ArrayList<>(List.of(DIRECTORY.resolve("bin/psql").toString(), "-X", "-q", "-h", "127.0.0.1"));
        psql.addAll(List.of("-p", Integer.toString(port), "-U", "postgres", "-f", file.toString()));
        variables.forEach((name, value) -> psql.addAll(List.of("-v", name + "='" + value + "'")));
        run(Path.of("."), Map.of("PGPASSWORD", PASSWORD), psql);
    }

    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/keepwell";
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Path directory, Map<String, String> environment, List<String> command)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
