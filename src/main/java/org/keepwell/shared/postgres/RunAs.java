package org.keepwell.shared.postgres;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * How to become an account PostgreSQL accepts: it refuses to run as root.
 *
 * <p>As root, a user namespace is enough, and leaves all files root's own. Where the machine forbids those (many
 * containers), the account {@code nobody} runs the server, owns its directory and must be able to reach it.
 */
enum RunAs {
    OURSELVES(List.of()),
    NAMESPACE(List.of("unshare", "-U")),
    NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

    private static final int NOBODY_UID = 65534;

    private final List<String> prefix;

    RunAs(List<String> prefix) {
        this.prefix = prefix;
    }

    static RunAs suitable() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return OURSELVES;
        }
        return succeeds(NAMESPACE.command("true")) ? NAMESPACE : NOBODY;
    }

    List<String> command(String... words) {
        return Stream.concat(prefix.stream(), Stream.of(words)).toList();
    }

    /**
     * A server of its own session, so that Ctrl-C reaches the application alone, and told to shut down cleanly (SIGINT)
     * when the thread that started it ends, however the application ends.
     */
    List<String> server(List<String> postgres) {
        var command = new ArrayList<String>();
        command.add("setsid");
        command.addAll(prefix);
        command.addAll(List.of("setpriv", "--pdeathsig", "INT"));
        command.addAll(postgres);
        return List.copyOf(command);
    }

    /** Hands the directory to the account that will run the server. */
    void own(Path directory) throws IOException {
        if (this != NOBODY) {
            return;
        }
        try (Stream<Path> tree = Files.walk(directory)) {
            for (Path path : tree.toList()) {
                Files.setAttribute(path, "unix:uid", NOBODY_UID, LinkOption.NOFOLLOW_LINKS);
            }
        }
        requireReachable(directory);
    }

    private void requireReachable(Path directory) throws IOException {
        try {
            if (!succeeds(command("test", "-r", directory.toString()))) {
                throw new PostgresDidNotStart("PostgreSQL does not run as root, and the account nobody cannot reach "
                        + directory + ". Start Keepwell as an ordinary user, or set KEEPWELL_HOME to a directory"
                        + " others may pass through.");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", stop);
        }
    }

    private static boolean succeeds(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .directory(new File("/"))
                .start();
        return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    }
}
