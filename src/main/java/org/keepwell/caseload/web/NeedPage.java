package org.keepwell.caseload.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.Need;
import org.keepwell.shared.web.Option;

/**
 * How much time one family's work needs: what is agreed, what waits, what the criteria would come to, and what was before.
 *
 * @param need what it counts as today
 * @param counted what it counts as, in words
 * @param contact what contact adds and why, in words
 * @param proposed the points that criteria and contact come to as ticked
 * @param side on whose side the reader stands, in words; empty for neither
 * @param other who agrees to what the reader puts, in words
 * @param waiting what waits, or null
 */
public record NeedPage(
        String path,
        String familyName,
        Need need,
        String counted,
        String review,
        Fields fields,
        List<Option> criteria,
        String contact,
        int contactPoints,
        int proposed,
        String side,
        String other,
        boolean alone,
        @Nullable Waiting waiting,
        List<Line> history) {

    /** What one side put. {@code mine} when the reader may agree. */
    public record Waiting(String id, String words, String why, List<String> met, boolean mine) {}

    /** A line of history. */
    public record Line(String when, String words, String why, List<String> met) {}
}
