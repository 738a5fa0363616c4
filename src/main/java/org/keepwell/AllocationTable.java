package org.keepwell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.caseload.solver.Problem;
import org.keepwell.caseload.solver.Solver;
import org.keepwell.caseload.solver.ZonedInstance;

/** The runs on one instance, compared. */
record AllocationTable(Problem problem, List<EngineProcess.Result> results) {

    static final String HEADING = String.format(
            Locale.ROOT,
            "%-28s %-9s %6s %7s %7s %6s %13s %13s %9s %6s  %s",
            "instance",
            "engine",
            "limit",
            "cpu",
            "wall",
            "heap",
            "objective",
            "bound",
            "ratio",
            "moves",
            "status");

    AllocationTable {
        results = List.copyOf(results);
    }

    List<String> lines() {
        return results.stream()
                .map(result -> String.format(
                        Locale.ROOT,
                        "%-28s %-9s %6.1f %7.2f %7.2f %6d %13d %13d %9s %6d  %s",
                        problem.name(),
                        result.engine(),
                        result.limitSeconds(),
                        result.cpuSeconds(),
                        result.wallSeconds(),
                        result.heapMiB(),
                        result.objective(),
                        result.bound(),
                        isCompared(result) ? String.format(Locale.ROOT, "%.5f", ratio(result)) : "–",
                        result.moves(),
                        result.status()))
                .toList();
    }

    List<Map<String, Object>> rows() {
        return results.stream().map(this::row).toList();
    }

    private Map<String, Object> row(EngineProcess.Result result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("instance", problem.name());
        row.put("engine", result.engine());
        row.put("limitSeconds", result.limitSeconds());
        row.put("cpuSeconds", result.cpuSeconds());
        row.put("wallSeconds", result.wallSeconds());
        row.put("heapMiB", result.heapMiB());
        row.put("objective", result.objective());
        row.put("bound", result.bound());
        if (isCompared(result)) {
            row.put("ratio", Math.round(ratio(result) * 1e6) / 1e6);
        }
        row.put("moves", result.moves());
        row.put("status", result.status());
        return row;
    }

    /** Only where somebody has a bound above even shares. */
    private boolean isCompared(EngineProcess.Result result) {
        return result.found()
                && results.stream().mapToLong(EngineProcess.Result::bound).max().orElse(0) >= even();
    }

    private double ratio(EngineProcess.Result result) {
        long even = even();
        long least =
                results.stream().mapToLong(EngineProcess.Result::bound).max().orElse(0);
        return least <= even
                ? result.objective() / (double) Math.max(1, even)
                : (result.objective() - even) / (double) (least - even);
    }

    private long even() {
        return switch (problem) {
            case Instance instance -> Solver.evenBound(instance);
            case ZonedInstance zones -> {
                long load = zones.zones().stream()
                        .flatMapToInt(java.util.Arrays::stream)
                        .asLongStream()
                        .sum();
                yield Math.ceilDiv(load * load, zones.practitioners());
            }
        };
    }
}
