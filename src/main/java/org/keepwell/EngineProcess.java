package org.keepwell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.caseload.solver.Problem;
import org.keepwell.caseload.solver.Recount;
import org.keepwell.caseload.solver.ZonedInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts engines, each run in a process of its own, and counts anew what they answer. */
final class EngineProcess {

    private static final String HEAP_OF_OURS = "-Xmx512m";
    private static final String HEAP_OF_PEERS = "-Xmx6g";

    private final Path root;
    private final Path work;
    private final List<String> available;

    EngineProcess(Path root, Console console, BenchOptions options) throws IOException, InterruptedException {
        this.root = root;
        this.work = Files.createDirectories(root.resolve("target").resolve("bench"));
        List<String> engines = new ArrayList<>(options.engines());
        boolean peers = engines.stream().anyMatch(engine -> !engine.equals("ours"));
        if (peers && !preparePeers()) {
            console.out()
                    .println("The peers cannot be had here ("
                            + work.resolve("peers.log").normalize() + " says why); our own engine runs alone.");
            engines.removeIf(engine -> !engine.equals("ours"));
        }
        this.available = List.copyOf(engines);
    }

    List<String> available() {
        return available;
    }

    /** One run. Failing is a result too: the peer found nothing. */
    Result solve(String engine, Problem problem, Path file, double seconds) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders", "--enable-native-access=ALL-UNNAMED"));
        if (engine.equals("ours")) {
            command.addAll(List.of(HEAP_OF_OURS, "-cp", ourClasses(), "org.keepwell.Keepwell", "bench", "engine"));
        } else {
            command.addAll(List.of(HEAP_OF_PEERS, "-cp", peersClasses(), "org.keepwell.PeerRun", engine));
        }
        command.addAll(List.of(file.toString(), Double.toString(seconds)));
        List<String> lines = run(command, (long) (60 + 12 * seconds));
        return lines.size() == 2
                ? Result.of(engine, problem, seconds, lines)
                : new Result(engine, seconds, 0, 0, 0, 0, 0, 0, "nothing");
    }

    Map<String, Object> bestThree(Path file) throws IOException, InterruptedException {
        List<String> lines = run(
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        HEAP_OF_OURS,
                        "-cp",
                        ourClasses(),
                        "org.keepwell.Keepwell",
                        "bench",
                        "engine",
                        file.toString(),
                        "0"),
                120);
        JsonNode told = JsonMapper.shared().readTree(String.join("", lines));
        return Map.of(
                "plainMicros", told.path("plainMicros").asDouble(),
                "withMoveMicros", told.path("withMoveMicros").asDouble(),
                "firstCallMicros", told.path("firstCallMicros").asDouble());
    }

    private boolean preparePeers() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "sh", root.resolve("ops/bench-peers.sh").toString(), root.toString(), ourClasses())
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("peers.log").toFile())
                .start();
        return process.waitFor() == 0;
    }

    private List<String> run(List<String> command, long mostSeconds) throws IOException, InterruptedException {
        Path output = Files.createTempFile("keepwell-bench-", ".out");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectOutput(output.toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(
                            work.resolve("engines.log").toFile()))
                    .start();
            if (!process.waitFor(mostSeconds, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
                return List.of();
            }
            return Files.readAllLines(output).stream()
                    .filter(line -> line.startsWith("{"))
                    .toList();
        } finally {
            Files.delete(output);
        }
    }

    private static String ourClasses() {
        return System.getProperty("java.class.path");
    }

    private String peersClasses() throws IOException {
        return work.resolve("classes") + ":" + ourClasses() + ":"
                + Files.readString(work.resolve("peers.classpath")).strip();
    }

    /** What an engine answered, counted anew. */
    record Result(
            String engine,
            double limitSeconds,
            double cpuSeconds,
            double wallSeconds,
            long heapMiB,
            long objective,
            long bound,
            int moves,
            String status) {

        static Result of(String engine, Problem problem, double seconds, List<String> lines) {
            JsonNode answer = JsonMapper.shared().readTree(lines.getFirst());
            JsonNode cost = JsonMapper.shared().readTree(lines.getLast());
            int[] assignment = new int[answer.path("assignment").size()];
            for (int family = 0; family < assignment.length; family++) {
                assignment[family] = answer.path("assignment").path(family).asInt();
            }
            boolean kept = assignment.length > 0 && keepsLimits(problem, assignment);
            long objective = kept ? objective(problem, assignment) : 0;
            long bound = answer.path("bound").asLong();
            return new Result(
                    engine,
                    seconds,
                    cost.path("cpuSeconds").asDouble(),
                    cost.path("wallSeconds").asDouble(),
                    cost.path("heapMiB").asLong(),
                    objective,
                    bound,
                    kept && problem instanceof Instance instance ? Recount.moves(instance, assignment) : 0,
                    kept ? (objective == bound ? "optimal" : "feasible") : "nothing");
        }

        boolean found() {
            return objective > 0;
        }

        private static boolean keepsLimits(Problem problem, int[] assignment) {
            return switch (problem) {
                case Instance instance -> Recount.broken(instance, assignment).isEmpty();
                case ZonedInstance zones -> Recount.broken(zones, assignment).isEmpty();
            };
        }

        private static long objective(Problem problem, int[] assignment) {
            return switch (problem) {
                case Instance instance -> Recount.objective(instance, assignment);
                case ZonedInstance zones -> Recount.objective(zones, assignment);
            };
        }
    }
}
