package org.keepwell;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.keepwell.shared.Command.WrongUsage;
import org.keepwell.shared.configuration.Configuration.Purpose;

/** Dispatches a command line. Exit statuses: 0 done, 1 failed, 2 wrong usage. */
final class Commands {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    /** The command left a server running; the process goes on without it. */
    static final int STAYS_UP = -1;

    private static final String DEBUG = "--debug";

    private Commands() {}

    static int run(String... arguments) {
        boolean debug = List.of(arguments).contains(DEBUG);
        List<String> words =
                Arrays.stream(arguments).filter(word -> !word.equals(DEBUG)).toList();
        try {
            return dispatch(words, System.out);
        } catch (WrongUsage wrong) {
            complain(wrong, debug);
            return WRONG_USAGE;
        } catch (Exception failure) {
            complain(failure, debug);
            return FAILED;
        }
    }

    private static int dispatch(List<String> words, PrintStream out) throws Exception {
        if (words.isEmpty()) {
            throw new WrongUsage("no command given");
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "run" -> RunCommand.run(Purpose.REAL, rest, out);
            case "demo" -> RunCommand.run(Purpose.DEMO, rest, out);
            case "rehearse" -> Rehearsal.run(System.getenv("KEEPWELL_HOME"));
            default -> ModuleCommand.run(words, out);
        };
    }

    private static void complain(Exception failure, boolean debug) {
        System.err.println("keepwell: " + firstLine(failure));
        if (debug) {
            failure.printStackTrace();
        }
    }

    /** The first message on the way down that says something; frameworks wrap what went wrong in several layers. */
    private static String firstLine(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && !cause.getClass().getName().startsWith("org.keepwell")) {
            cause = cause.getCause();
        }
        Throwable told = cause.getClass().getName().startsWith("org.keepwell") ? cause : failure;
        String words = String.valueOf(told.getMessage());
        return words.lines().findFirst().orElse(told.getClass().getSimpleName());
    }
}
