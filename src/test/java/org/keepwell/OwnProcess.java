package org.keepwell;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A Keepwell in a process of its own, as an operator starts it. */
public record OwnProcess(Process process, URI address, Path output) implements AutoCloseable {

    /** Returns when it can serve. */
    public static OwnProcess run(Map<String, String> environment, Path output) throws IOException {
        int port = Rehearsal.freePort();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(List.of(
                        java,
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath,
                        "org.keepwell.Keepwell",
                        "run"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KEEPWELL_"));
        builder.environment().putAll(environment);
        builder.environment().put("KEEPWELL_PORT", Integer.toString(port));
        var started = new OwnProcess(builder.start(), URI.create("http://localhost:" + port), output);
        await().atMost(Duration.ofMinutes(2)).until(started::isUp);
        return started;
    }

    @Override
    public void close() {
        process.destroy();
        await().atMost(Duration.ofMinutes(1)).until(() -> !process.isAlive());
    }

    private boolean isUp() throws IOException, InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("It did not start: " + Files.readString(output));
        }
        return PageWeight.answers(address.resolve("/health"));
    }
}
