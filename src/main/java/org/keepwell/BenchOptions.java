package org.keepwell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.keepwell.caseload.solver.Generator;
import org.keepwell.caseload.solver.Generator.Kind;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.caseload.solver.Problem;
import org.keepwell.caseload.solver.ZonedInstance;
import org.keepwell.shared.Command.WrongUsage;

/** What {@code bench allocation} is to run: everything, or less of it. */
record BenchOptions(List<String> engines, List<Double> seconds, String only, boolean quick) {

    static final List<String> ENGINES = List.of("ours", "timefold", "cp-sat");
    private static final String USAGE =
            "usage: keepwell bench allocation [--quick] [--engines ours,timefold,cp-sat] [--seconds 1,5,30] [--only NAME]";
    private static final List<Double> USUAL = List.of(1.0, 5.0, 30.0);

    BenchOptions {
        engines = List.copyOf(engines);
        seconds = List.copyOf(seconds);
    }

    static BenchOptions read(List<String> words) {
        List<String> engines = ENGINES;
        List<Double> seconds = List.of();
        String only = "";
        boolean quick = false;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--quick")) {
                quick = true;
                continue;
            }
            if (!List.of("--engines", "--seconds", "--only").contains(word) || !rest.hasNext()) {
                throw new WrongUsage(USAGE);
            }
            String value = rest.next();
            switch (word) {
                case "--engines" -> engines = Arrays.asList(value.split(","));
                case "--seconds" -> seconds = numbers(value);
                default -> only = value;
            }
        }
        if (!ENGINES.containsAll(engines)) {
            throw new WrongUsage(USAGE);
        }
        return new BenchOptions(engines, seconds, only, quick);
    }

    private static List<Double> numbers(String value) {
        if (!value.matches("[0-9]+(\\.[0-9]+)?(,[0-9]+(\\.[0-9]+)?)*")) {
            throw new WrongUsage(USAGE);
        }
        return Arrays.stream(value.split(",")).map(Double::valueOf).toList();
    }

    /** The published zones, then generated ones of both kinds, with and without bands. */
    List<Path> instances(Path root, Path directory) throws IOException {
        List<Path> files = new ArrayList<>();
        Path published = root.resolve("src/test/resources/bnwp");
        if (Files.isDirectory(published)) {
            try (Stream<Path> found = Files.list(published)) {
                found.filter(file -> String.valueOf(file.getFileName()).matches(".*zones.*\\.txt"))
                        .filter(file -> !quick || file.endsWith("2zones0.txt") || file.endsWith("6zones.txt"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        Instance ordinary = Generator.instance(Kind.ORDINARY, 60, 1000, 11);
        files.add(AllocationBench.written(directory, ordinary));
        files.add(AllocationBench.written(directory, Generator.instance(Kind.HARD, 60, 1000, 11)));
        files.add(AllocationBench.written(directory, Generator.withBands(ordinary)));
        if (!quick) {
            files.add(AllocationBench.written(directory, Generator.instance(Kind.ORDINARY, 300, 5000, 11)));
            files.add(AllocationBench.written(directory, Generator.instance(Kind.HARD, 300, 5000, 11)));
        }
        files.removeIf(file -> !String.valueOf(file.getFileName()).contains(only));
        if (!quick && only.contains("3000x50000")) {
            files.add(AllocationBench.written(directory, Generator.instance(Kind.ORDINARY, 3000, 50_000, 11)));
        }
        if (files.isEmpty()) {
            throw new WrongUsage("no instance is called '" + only + "'; " + USAGE);
        }
        return files;
    }

    List<Path> askedForBestThree(Path directory) {
        return Stream.of(new int[] {60, 1000}, new int[] {300, 5000})
                .limit(quick ? 1 : 2)
                .map(size -> Generator.withBands(Generator.instance(Kind.ORDINARY, size[0], size[1], 11)))
                .map(instance -> AllocationBench.written(directory, instance))
                .toList();
    }

    List<Double> seconds(Problem problem) {
        if (!seconds.isEmpty()) {
            return seconds;
        }
        if (problem instanceof ZonedInstance) {
            return List.of(5.0);
        }
        return quick ? USUAL.subList(0, 2) : USUAL;
    }

    boolean runs(String engine, Problem problem) {
        return engine.equals("ours") || !(problem instanceof Instance large) || large.practitioners() <= 300;
    }
}
