package org.keepwell.caseload.web;

import java.util.List;
import org.keepwell.caseload.RiskAction;

/**
 * The service's load over the weeks.
 *
 * @param shared whether enough people have caseloads for the sum to be shown
 * @param more whether enough have for what was done to be shown too
 * @param coverage how much of it is known, in a sentence
 * @param riskPath the open risk that load raised, or an empty text
 */
public record ServiceLoadPage(
        boolean shared,
        boolean more,
        LoadChart chart,
        List<Row> rows,
        String coverage,
        int levelPercent,
        String levelWeeks,
        String riskPath) {

    /** One week in words; all but the week are empty where it is not known. */
    public record Row(
            String week,
            String percent,
            boolean over,
            String families,
            String hours,
            String visits,
            String waiting,
            String notInTouch) {

        public boolean known() {
            return !percent.isEmpty();
        }
    }

    public List<RiskAction> staffing() {
        return RiskAction.staffingOnes();
    }

    public List<RiskAction> allocation() {
        return RiskAction.allocationOnes();
    }
}
