package org.keepwell.exchange.roster;

/**
 * One thing wrong with a roster, and exactly where.
 *
 * @param line counted from 1, the heading included; 0 when it is about the whole file
 * @param column as the file calls it; empty when it is about the whole row
 * @param expected what should have been there, in words; never the value that was
 */
public record Problem(String file, long line, String column, String expected) {

    /** All of it in one line. */
    public String words() {
        return file + (line > 0 ? ", line " + line : "") + (column.isEmpty() ? "" : ", " + column) + ": " + expected;
    }
}
