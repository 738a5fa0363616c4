package org.keepwell.exchange.roster;

/** Where a row stands. {@code line} counts from 1, the heading included. */
public record Place(String file, long line) {

    Problem problem(String column, String expected) {
        return new Problem(file, line, column, expected);
    }
}
