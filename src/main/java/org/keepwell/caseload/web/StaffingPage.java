package org.keepwell.caseload.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.keepwell.caseload.StaffingLevel;
import org.keepwell.caseload.TermStaffing;
import org.keepwell.shared.web.Option;

/**
 * Staffing against need.
 *
 * @param terms latest first
 * @param few whether so few people hold families that the figures are nearly one person's
 * @param typed what was typed for the term whose form was sent, or what stands there
 */
public record StaffingPage(List<TermStaffing> terms, boolean few, List<Fields> typed) {

    /** The levels to choose from. */
    public List<Option> levels() {
        return Arrays.stream(StaffingLevel.values())
                .map(level -> Option.of(level.code(), level.words()))
                .toList();
    }

    /** Minutes a week in full-time workers: "3.6". */
    public String fullTime(TermStaffing term, int minutes) {
        return String.format(Locale.UK, "%.1f", minutes / (double) term.fullTimeMinutes());
    }

    /** Where need stands on the bar, 0 to 1. */
    public double share(TermStaffing term) {
        return term.percent() / (double) MixPicture.WHOLE_BAR;
    }
}
