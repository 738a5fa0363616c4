package org.keepwell;

import java.util.Arrays;

/** Dispatches a command line. Exit statuses: 0 done, 1 failed, 2 wrong usage. */
final class Commands {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    /** The command left a server running; the process goes on without it. */
    static final int STAYS_UP = -1;

    private Commands() {}

    static int run(String... arguments) {
        String[] rest = arguments.length == 0 ? arguments : Arrays.copyOfRange(arguments, 1, arguments.length);
        String command = arguments.length == 0 ? "" : arguments[0];
        try {
            return switch (command) {
                case "run" -> RunCommand.run(false, rest);
                case "demo" -> RunCommand.run(true, rest);
                default -> wrongUsage(command);
            };
        } catch (RuntimeException failure) {
            System.err.println("keepwell: " + firstLine(failure));
            if (Arrays.asList(arguments).contains("--debug")) {
                failure.printStackTrace();
            }
            return FAILED;
        }
    }

    private static int wrongUsage(String command) {
        System.err.println(command.isEmpty() ? "keepwell: no command given" : "keepwell: no command '" + command + "'");
        return WRONG_USAGE;
    }

    private static String firstLine(Throwable failure) {
        String words = String.valueOf(failure.getMessage());
        return words.lines().findFirst().orElse(failure.getClass().getSimpleName());
    }
}
