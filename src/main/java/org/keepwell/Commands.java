package org.keepwell;

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

    private final Console console;

    Commands(Console console) {
        this.console = console;
    }

    int run(String... arguments) {
        boolean debug = List.of(arguments).contains(DEBUG);
        List<String> words =
                Arrays.stream(arguments).filter(word -> !word.equals(DEBUG)).toList();
        try {
            return dispatch(words);
        } catch (WrongUsage wrong) {
            complain(wrong, debug);
            return WRONG_USAGE;
        } catch (Exception failure) {
            complain(failure, debug);
            return FAILED;
        }
    }

    private int dispatch(List<String> words) throws Exception {
        if (words.isEmpty()) {
            throw new WrongUsage("no command given");
        }
        List<String> rest = words.subList(1, words.size());
        return switch (words.getFirst()) {
            case "run" -> RunCommand.run(console, Purpose.REAL, rest);
            case "demo" -> RunCommand.run(console, Purpose.DEMO, rest);
            case "backup" -> BackupCommands.backup(console, rest);
            case "restore" -> BackupCommands.restore(console, rest);
            case "doctor" -> DoctorCommand.run(console, rest);
            case "allocate" -> AllocateCommand.run(console, rest);
            case "rehearse" -> rest.contains("allocate") ? AllocateCommand.rehearse() : Rehearsal.run(console);
            case "bench" -> bench(words);
            default -> ModuleCommand.run(console, words);
        };
    }

    private int bench(List<String> words) throws Exception {
        List<String> rest = words.subList(Math.min(2, words.size()), words.size());
        if (words.size() > 1 && words.get(1).equals("allocation")) {
            return AllocationBench.run(console, rest);
        }
        if (words.size() > 1 && words.get(1).equals("engine")) {
            return EngineRun.run(console, rest);
        }
        return switch (String.join(" ", words.subList(1, words.size()))) {
            case "start" -> StartBench.run(console);
            case "alarms" -> AlarmBench.run(console);
            default -> ModuleCommand.run(console, words);
        };
    }

    private void complain(Exception failure, boolean debug) {
        console.err().println("keepwell: " + firstLine(failure));
        if (debug) {
            failure.printStackTrace(console.err());
        }
    }

    /** Frameworks wrap what went wrong in several layers; the first of our own exceptions on the way down says it best. */
    static String firstLine(Throwable failure) {
        Throwable told = failure;
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause.getClass().getName().startsWith("org.keepwell")) {
                told = cause;
                break;
            }
        }
        String words = String.valueOf(told.getMessage());
        return words.lines().findFirst().orElse(told.getClass().getSimpleName());
    }
}
