package org.keepwell.caseload.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.Caseload;
import org.keepwell.caseload.SafeLevel;

/**
 * Somebody's own caseload: their number and what makes it.
 *
 * @param caseload theirs, or null when they work with no families here
 * @param used the number in words
 * @param next what dates change next, in words; empty when nothing
 */
public record MyCaseloadPage(
        @Nullable Caseload caseload,
        String used,
        String bands,
        List<SumLine> sum,
        String next,
        SafeLevel safeLevel,
        boolean over,
        List<Row> families) {

    /** One line of the sum. */
    public record SumLine(String words, String amount, boolean total) {}

    /** A family of theirs. */
    public record Row(String name, String href, String style, String band, int points, String agreed, String since) {}
}
