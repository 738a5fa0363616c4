package org.keepwell.caseload.web;

import org.keepwell.caseload.Counts;
import org.keepwell.caseload.Suggested;

/**
 * Somebody suggested, as a line.
 *
 * @param change such as "82 to 91 %"
 * @param mix what they would then hold, such as "one most, three regular"
 * @param reasons in one sentence
 */
public record SuggestedRow(String person, String name, String givenName, String change, String mix, String reasons) {

    static SuggestedRow of(Suggested one) {
        String reasons = String.join("; ", one.reasons());
        return new SuggestedRow(
                one.worker().person().toString(),
                one.worker().name(),
                one.worker().givenName(),
                one.percentBefore() + " to " + one.percentAfter() + " %",
                Counts.mix(one.bandsAfter()),
                reasons.isEmpty() ? "" : Character.toUpperCase(reasons.charAt(0)) + reasons.substring(1));
    }
}
