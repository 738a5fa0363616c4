package org.keepwell.shared;

import java.util.List;

/**
 * One thing {@code keepwell doctor} looks at: is it configured, reachable, overdue? A module adds one by declaring a bean of
 * this type. Findings name no person and nothing of a case.
 */
public interface Checkup {

    /** What is looked at, in one or two words. */
    String about();

    /** Looks. Must answer within a few seconds and change nothing. */
    List<Finding> look() throws Exception;

    /** How grave a finding is. */
    enum Level {
        FINE,
        NOTE,
        NEEDS_SOMEBODY
    }

    /** One finding, in a plain sentence; where somebody is needed it says what to do. */
    record Finding(Level level, String words) {

        public static Finding fine(String words) {
            return new Finding(Level.FINE, words);
        }

        public static Finding note(String words) {
            return new Finding(Level.NOTE, words);
        }

        public static Finding needsSomebody(String words) {
            return new Finding(Level.NEEDS_SOMEBODY, words);
        }
    }
}
