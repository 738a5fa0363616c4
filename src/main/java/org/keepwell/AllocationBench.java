package org.keepwell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.caseload.solver.Problem;
import org.keepwell.caseload.solver.Reading;
import org.keepwell.caseload.solver.Writing;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code bench allocation}: our engine, Timefold and OR-Tools CP-SAT on the same instances for the same seconds of processor, each run
 * in a process of its own on one thread. Every answer is counted anew; the ratio is the excess over even shares, as a multiple of the
 * least that is possible (proven, or the best bound of all).
 */
final class AllocationBench {

    private final Console console;
    private final Path root;
    private final BenchOptions options;
    private final List<Map<String, Object>> runs = new ArrayList<>();
    private final List<Map<String, Object>> bestThree = new ArrayList<>();

    private AllocationBench(Console console, Path root, BenchOptions options) {
        this.console = console;
        this.root = root;
        this.options = options;
    }

    static int run(Console console, List<String> words) throws IOException, InterruptedException {
        BenchOptions options = BenchOptions.read(words);
        String launcher = System.getProperty("keepwell.launcher");
        Path beside = launcher == null ? Path.of("keepwell").toAbsolutePath() : Path.of(launcher);
        return new AllocationBench(console, beside.resolveSibling("."), options).measure();
    }

    private int measure() throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("keepwell-bench-");
        try {
            EngineProcess engines = new EngineProcess(root, console, options);
            console.out().println(AllocationTable.HEADING);
            for (Path file : options.instances(root, directory)) {
                compare(file, engines);
            }
            console.out().println();
            for (Path file : options.askedForBestThree(directory)) {
                bestThree(file, engines);
            }
        } finally {
            FreshHome.delete(directory);
        }
        Path file = root.resolve("target")
                .resolve("bench")
                .resolve("allocation.json")
                .normalize();
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(
                file, JsonMapper.shared().writeValueAsString(Map.of("runs", runs, "bestThree", bestThree)) + "\n");
        console.out().println("Written to " + file);
        return Commands.DONE;
    }

    private void compare(Path file, EngineProcess engines) throws IOException, InterruptedException {
        Problem problem = Reading.file(file);
        List<EngineProcess.Result> results = new ArrayList<>();
        for (double seconds : options.seconds(problem)) {
            for (String engine : engines.available()) {
                if (options.runs(engine, problem)) {
                    results.add(engines.solve(engine, problem, file, seconds));
                }
            }
        }
        AllocationTable table = new AllocationTable(problem, results);
        table.lines().forEach(console.out()::println);
        runs.addAll(table.rows());
    }

    private void bestThree(Path file, EngineProcess engines) throws IOException, InterruptedException {
        Instance instance = (Instance) Reading.file(file);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("instance", instance.name());
        row.putAll(engines.bestThree(file));
        bestThree.add(row);
        console.out()
                .printf(
                        "best three, %-28s %6s µs, with move and reasons %6s µs, first call %7s µs%n",
                        instance.name(), row.get("plainMicros"), row.get("withMoveMicros"), row.get("firstCallMicros"));
    }

    /** Writes an instance where the engines find it. */
    static Path written(Path directory, Instance instance) {
        try {
            return Files.writeString(directory.resolve(instance.name() + ".json"), Writing.json(instance));
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
