package org.keepwell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.solver.Answer;
import org.keepwell.caseload.solver.Effort;
import org.keepwell.caseload.solver.Generator;
import org.keepwell.caseload.solver.Generator.Kind;
import org.keepwell.caseload.solver.MalformedInstance;
import org.keepwell.caseload.solver.Problem;
import org.keepwell.caseload.solver.Reading;
import org.keepwell.caseload.solver.Solver;
import org.keepwell.caseload.solver.Status;
import org.keepwell.caseload.solver.Watch;
import org.keepwell.caseload.solver.Writing;
import org.keepwell.shared.Command.WrongUsage;

/** {@code allocate}: solves the instance in a file. Starts neither the application nor a database. */
final class AllocateCommand {

    private static final String USAGE = "usage: keepwell allocate FILE [--seconds S] [--seed N] [--out FILE]";
    private static final Duration MOST = Duration.ofDays(1);

    private Duration limit = Duration.ofSeconds(10);
    private long seed = 1;
    private @Nullable Path file;
    private @Nullable Path out;

    private AllocateCommand() {}

    static int run(Console console, List<String> options) throws IOException {
        AllocateCommand command = new AllocateCommand();
        command.read(options.iterator());
        return command.solve(console);
    }

    /** {@code rehearse allocate}, which the build calls once: solves an instance so that the JVM can note which classes that needs. */
    static int rehearse() throws IOException {
        Path directory = Files.createTempDirectory("keepwell-rehearsal-");
        Path file = directory.resolve("instance.json");
        try (var nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.writeString(file, Writing.json(Generator.instance(Kind.ORDINARY, 60, 1000, 1)));
            return run(new Console(Map.of(), nowhere, nowhere), List.of(file.toString(), "--seconds", "3"));
        } finally {
            FreshHome.delete(directory);
        }
    }

    private void read(Iterator<String> words) {
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--seconds" -> limit = seconds(value(word, words));
                case "--seed" -> seed = seed(value(word, words));
                case "--out" -> out = Path.of(value(word, words));
                default -> {
                    if (word.startsWith("-")) {
                        throw new WrongUsage("no option '" + word + "'; " + USAGE);
                    }
                    if (file != null) {
                        throw new WrongUsage("one FILE at a time; " + USAGE);
                    }
                    file = Path.of(word);
                }
            }
        }
    }

    private static String value(String option, Iterator<String> words) {
        if (!words.hasNext()) {
            throw new WrongUsage(option + " needs a value; " + USAGE);
        }
        return words.next();
    }

    private static Duration seconds(String word) {
        if (word.matches("\\d{1,6}(\\.\\d{1,9})?")) {
            Duration limit = Duration.ofNanos((long) (Double.parseDouble(word) * 1e9));
            if (limit.isPositive() && limit.compareTo(MOST) <= 0) {
                return limit;
            }
        }
        throw new WrongUsage("--seconds: '" + word + "' is not a number above 0 and at most 86400");
    }

    private static long seed(String word) {
        try {
            return Long.parseLong(word);
        } catch (NumberFormatException _) {
            throw new WrongUsage("--seed: '" + word + "' is not a whole number");
        }
    }

    private int solve(Console console) throws IOException {
        if (file == null) {
            throw new WrongUsage(USAGE);
        }
        Problem problem = problem(file);
        if (out != null && !Files.isDirectory(out.toAbsolutePath().normalize().resolveSibling("."))) {
            throw new IllegalStateException("--out: there is no directory for " + out);
        }
        Answer answer = Solver.solve(problem, new Effort(limit, seed), Watch.NONE);
        write(Writing.json(answer), console);
        if (answer.status() == Status.INFEASIBLE) {
            console.err().println("keepwell: " + file + ": " + answer.reason());
            return Commands.FAILED;
        }
        return Commands.DONE;
    }

    private static Problem problem(Path file) throws IOException {
        try {
            return Reading.file(file);
        } catch (MalformedInstance wrong) {
            throw new WrongUsage(file + ": " + wrong.getMessage());
        } catch (NoSuchFileException _) {
            throw new WrongUsage("there is no file " + file);
        }
    }

    private void write(String json, Console console) throws IOException {
        if (out == null) {
            console.out().println(json);
            return;
        }
        Path draft = out.resolveSibling(out.getFileName() + ".unfinished");
        Files.writeString(draft, json + "\n");
        Files.move(draft, out, StandardCopyOption.REPLACE_EXISTING);
    }
}
