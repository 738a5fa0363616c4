package org.keepwell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code bench alarms}: ten thousand open visits, three hundred due in the same second, two servers over one database. */
final class AlarmBench {

    private static final int OPEN = 10_000;
    private static final int DUE = 300;
    private static final int PROCESSES = 2;

    private AlarmBench() {}

    static int run(Console console) throws IOException, SQLException {
        Path home = Files.createTempDirectory("keepwell-bench-");
        try (AlarmRun run = new AlarmRun(home)) {
            run.seed(OPEN, DUE);
            for (int i = 0; i < PROCESSES; i++) {
                if (!run.start().isAlive()) {
                    throw new IllegalStateException("A server of the benchmark ended at once");
                }
            }
            int due = run.fallDue();
            AlarmRun.Result result = run.watch(due, Duration.ofMinutes(2));
            report(console, due, result);
            boolean good = result.raised() == DUE && result.duplicates() == 0 && result.lost() == 0;
            return good ? Commands.DONE : Commands.FAILED;
        } finally {
            FreshHome.delete(home);
        }
    }

    private static void report(Console console, int due, AlarmRun.Result result) throws IOException {
        console.out().printf(Locale.ROOT, "%-34s %8d of %d%n", "raised", result.raised(), due);
        console.out().printf(Locale.ROOT, "%-34s %8d, lost %d%n", "raised twice", result.duplicates(), result.lost());
        console.out().printf(Locale.ROOT, "%-34s %8.3f s%n", "due to outbox, median", result.p50Seconds());
        console.out()
                .printf(Locale.ROOT, "%-34s %8.3f s  (at most 1)%n", "due to outbox, 99 of 100", result.p99Seconds());
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("open", OPEN);
        numbers.put("due", due);
        numbers.put("processes", PROCESSES);
        numbers.put("raised", result.raised());
        numbers.put("duplicates", result.duplicates());
        numbers.put("lost", result.lost());
        numbers.put("p50Seconds", result.p50Seconds());
        numbers.put("p99Seconds", result.p99Seconds());
        String launcher = System.getProperty("keepwell.launcher");
        Path beside = launcher == null ? Path.of("keepwell") : Path.of(launcher);
        Path file = beside.resolveSibling("target").resolve("bench").resolve("alarms.json");
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, JsonMapper.shared().writeValueAsString(numbers) + "\n");
        console.out().println("Written to " + file);
    }
}
