package org.keepwell.caseload.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The proposals so far.
 *
 * @param older where the next older ones are, or null
 */
public record ProposalsPage(
        List<Line> lines, boolean mayAsk, @Nullable String older) {

    /** One proposal. */
    public record Line(String href, String title, String what, String state, boolean waiting) {}
}
