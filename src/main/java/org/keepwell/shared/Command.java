package org.keepwell.shared;

import java.io.PrintStream;
import java.util.List;

/**
 * A command of the launcher that needs parts of the application but serves no pages, such as {@code audit verify}. A module
 * adds one by declaring a bean of this type. Commands run with {@code keepwell.serving=false}: loops and jobs stay off, and
 * beans that nobody asks for are not made.
 */
public interface Command {

    /** One or two words, as they are typed. */
    String name();

    /** The arguments, one line, as {@code audit verify [--anchor FILE]}. */
    String usage();

    /**
     * Does it, saying what is worth saying.
     *
     * @return 0 done, 1 failed or found something amiss
     * @throws WrongUsage when the arguments make no sense
     * @throws Exception on any failure; its message is shown as one line
     */
    int run(List<String> arguments, PrintStream out) throws Exception;

    /** The arguments make no sense; the launcher answers with {@link #usage()} and 2. */
    final class WrongUsage extends RuntimeException {
        private static final long serialVersionUID = 1;

        public WrongUsage(String message) {
            super(message);
        }
    }
}
