package org.keepwell.caseload.web;

import java.util.List;
import org.keepwell.caseload.Band;
import org.keepwell.caseload.ContactPoints;
import org.keepwell.caseload.Criteria;

/**
 * What need is measured by, and what is due.
 *
 * @param lines how many lines of criteria the form has
 * @param since from when what is shown holds, in words
 * @param earlier sets that held before, and those to come, in words
 */
public record CriteriaPage(
        Fields fields, Criteria now, int lines, String since, List<String> earlier, Due due, boolean changing) {

    /** A family to look at: its name, where, and what is said of it. */
    public record Row(String name, String href, String words) {}

    /** What is due, put forward or not agreed; lists are cut at a length, counts are whole. */
    public record Due(List<Row> reviews, List<Row> waiting, List<Row> notAgreed, int notAgreedInAll) {}

    public List<Band> bands() {
        return List.of(Band.values());
    }

    public List<ContactPoints.Step> contact() {
        return ContactPoints.SCALE;
    }
}
