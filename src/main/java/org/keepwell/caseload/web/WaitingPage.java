package org.keepwell.caseload.web;

import java.util.List;
import org.keepwell.caseload.WaitingFamily;
import org.keepwell.shared.web.Option;

/**
 * The waiting list.
 *
 * @param next where the list goes on; empty when this is all
 * @param coverage who is and is not in what is shown
 * @param criteria what the order is made of, such as "4 Nobody holds the family"
 * @param criteriaFrom from when they hold; empty for what Keepwell comes with
 * @param reasons the rows of the count of visits, a term each a column
 */
public record WaitingPage(
        List<Row> rows,
        String next,
        List<Option> shows,
        String show,
        String coverage,
        List<String> criteria,
        String criteriaFrom,
        List<String> reasons,
        List<Count> counts) {

    /** A family that waits. */
    public record Row(
            String id,
            String name,
            String need,
            int points,
            List<String> because,
            String since,
            String askedFor,
            boolean held,
            boolean question) {

        static Row of(WaitingFamily one) {
            return new Row(
                    one.family().toString(),
                    one.name(),
                    one.need().agreed() ? one.need().band().sentence() : "Need not agreed yet",
                    one.points(),
                    one.because().stream().map(WaitingFamily::line).toList(),
                    Said.day(one.since()),
                    one.askedFor(),
                    one.held(),
                    one.question());
        }
    }

    /** Visits of one term that could not be, in the order of the headings. */
    public record Count(String term, List<Integer> visits, int total) {}

    /** The criteria as a form. */
    public record CriteriaForm(Fields fields, List<Line> lines) {}

    /** One line of it. */
    public record Line(String code, boolean days) {}
}
