package org.keepwell;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench start}: how long until the first page, on a new home and on one that is there; how much memory after load; how many
 * bytes the first page costs a phone. Each start is a process of its own, through the launcher, as people start it.
 */
final class StartBench {
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int LATER_STARTS = 3;
    private static final int REQUESTS = 4000;

    private final Console console;
    private final Path launcher;

    private StartBench(Console console, Path launcher) {
        this.console = console;
        this.launcher = launcher;
    }

    static int run(Console console) throws IOException, InterruptedException {
        String launcher = System.getProperty("keepwell.launcher");
        if (launcher == null) {
            throw new IllegalStateException("bench start runs through the launcher: ./keepwell bench start");
        }
        return new StartBench(console, Path.of(launcher)).measure();
    }

    private int measure() throws IOException, InterruptedException {
        Path homes = Files.createTempDirectory("keepwell-bench-");
        try {
            Started first = start("run", homes.resolve("real"));
            double firstPage = PageWeight.ofFirstPage(first.address()) / 1024.0;
            first.stop();
            var later = new ArrayList<Double>();
            for (int n = 0; n < LATER_STARTS; n++) {
                Started again = start("run", homes.resolve("real"));
                later.add(again.seconds());
                again.stop();
            }
            long memory = memoryAfterLoad(homes.resolve("demo"));
            later.sort(null);
            report(first.seconds(), later.get(LATER_STARTS / 2), memory, firstPage);
        } finally {
            FreshHome.delete(homes);
        }
        return Commands.DONE;
    }

    private long memoryAfterLoad(Path home) throws IOException, InterruptedException {
        Started demo = start("demo", home);
        Path signIns = home.resolve("demo-sign-ins.json");
        waitUntil(demo.process(), "demo", home, () -> Files.exists(signIns));
        try (var visitor = new BenchVisitor(demo.address(), signIns)) {
            visitor.lookAround(REQUESTS);
            return demo.residentMebibytes();
        } finally {
            demo.stop();
        }
    }

    private void report(double first, double later, long memory, double firstPage) throws IOException {
        console.out().printf(Locale.ROOT, "%-34s %8.1f s    (at most 10)%n", "first start", first);
        console.out()
                .printf(Locale.ROOT, "%-34s %8.1f s    (at most 6)%n", "later start, median of " + LATER_STARTS, later);
        console.out()
                .printf(Locale.ROOT, "%-34s %8d MiB  (at most 450)%n", "memory after " + REQUESTS + " pages", memory);
        console.out()
                .printf(Locale.ROOT, "%-34s %8.0f KiB  (at most 100)%n", "first page with all it needs", firstPage);
        var numbers = Map.of(
                "firstStartSeconds", rounded(first),
                "laterStartSeconds", rounded(later),
                "rssMiBAfterLoad", memory,
                "firstPageKiB", rounded(firstPage));
        Path file = root().resolve("target").resolve("bench").resolve("start.json");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, JsonMapper.shared().writeValueAsString(numbers) + "\n");
        console.out().println("Written to " + file);
    }

    private Started start(String command, Path home) throws IOException, InterruptedException {
        int port = Rehearsal.freePort();
        var builder = new ProcessBuilder(List.of(launcher.toString(), command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolveSibling("output.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("KEEPWELL_"));
        builder.environment().putAll(Map.of("KEEPWELL_HOME", home.toString(), "KEEPWELL_PORT", Integer.toString(port)));
        long before = System.nanoTime();
        Process process = builder.start();
        URI address = URI.create("http://localhost:" + port);
        waitUntil(process, command, home, () -> PageWeight.answers(address.resolve("/health")));
        return new Started(process, address, (System.nanoTime() - before) / 1e9);
    }

    private static void waitUntil(Process process, String command, Path home, Question reached)
            throws IOException, InterruptedException {
        long before = System.nanoTime();
        while (!reached.answer()) {
            if (!process.isAlive() || System.nanoTime() - before > LIMIT.toNanos()) {
                process.destroyForcibly();
                throw new IllegalStateException("keepwell " + command + " did not start: "
                        + Files.readString(home.resolveSibling("output.log")).strip());
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private Path root() {
        Path directory = launcher.getParent();
        return directory == null ? Path.of("") : directory;
    }

    private static double rounded(double number) {
        return Math.round(number * 10) / 10.0;
    }

    /** What is waited for. */
    private interface Question {
        boolean answer() throws InterruptedException;
    }

    /** One server that was started, and how long that took. */
    private record Started(Process process, URI address, double seconds) {

        long residentMebibytes() throws IOException {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElseThrow();
        }

        void stop() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        }
    }
}
