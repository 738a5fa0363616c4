package org.keepwell.families.web;

import java.util.List;

/**
 * Part of a family's timeline as it is shown.
 *
 * @param earlier the address of what came before, or empty
 */
public record TimelineRows(List<Row> rows, String earlier) {

    /**
     * A moment.
     *
     * @param href the contact's own page, or empty for a pointer
     * @param tags short words beside the title
     * @param tell the address at which a concern is raised from here, or empty
     */
    public record Row(
            String href,
            String when,
            String iso,
            String title,
            String summary,
            String by,
            List<String> tags,
            String thankYou,
            String milestone,
            String restricted,
            String tell) {}
}
