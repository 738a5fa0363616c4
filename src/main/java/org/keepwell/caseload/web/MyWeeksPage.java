package org.keepwell.caseload.web;

import java.util.List;
import java.util.Optional;

/**
 * A worker's own weeks.
 *
 * @param company what they are offered now, if anything
 */
public record MyWeeksPage(
        LoadChart chart, List<Row> rows, int levelPercent, String levelWeeks, Optional<CompanyCard> company) {

    /** One week in words: how full it was, what was held and what was logged. */
    public record Row(String week, String percent, boolean over, String held, String logged) {}
}
