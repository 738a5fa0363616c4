package org.keepwell.caseload.web;

import java.util.List;
import java.util.Set;
import org.keepwell.caseload.RiskAction;
import org.keepwell.caseload.ServiceRisk;
import org.keepwell.shared.web.Option;

/**
 * One risk: what it is, what is done about it, who sees to it, and its history.
 *
 * @param chosen actions chosen before; {@code ticked} those ticked now
 * @param measure how it was found, in a sentence
 */
public record RiskPage(
        ServiceRisk risk,
        String path,
        String measure,
        String since,
        String owner,
        String reviewOn,
        String backSince,
        String closed,
        List<RiskAction> chosen,
        Set<String> ticked,
        List<Option> owners,
        String typedOwner,
        String typedReviewOn,
        String typedNote,
        String today,
        List<Moment> history) {

    /** One step of the history. */
    public record Moment(String when, String who, String words) {}

    /** What may still be chosen, of those that bring staff time or of those that share the work out. */
    public List<Option> open(boolean staffing) {
        return (staffing ? RiskAction.staffingOnes() : RiskAction.allocationOnes())
                .stream()
                        .filter(action -> !chosen.contains(action))
                        .map(action -> new Option(action.code(), action.words(), action.free() ? "Costs nothing" : ""))
                        .toList();
    }

    /** Where a chosen action is done, or an empty text. */
    public String leadsTo(RiskAction action) {
        return action == RiskAction.SEE_PROPOSAL ? action.leadsTo() + "?risk=" + risk.id() : action.leadsTo();
    }

    public String state() {
        return !risk.open() ? "Closed" : risk.backSince() != null ? "Load is back" : "Open";
    }
}
