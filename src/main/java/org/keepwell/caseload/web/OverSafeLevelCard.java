package org.keepwell.caseload.web;

/**
 * The service over its safe level, for the mix page.
 *
 * @param heading such as "Over the safe level for five weeks"
 * @param words what is too much, about the service alone
 * @param riskPath the risk on the register, or an empty text while there is none
 */
public record OverSafeLevelCard(String heading, String words, String riskPath) {

    /** Where a proposal is asked for. */
    public String proposalPath() {
        return riskPath.isEmpty()
                ? "/lead/rebalance/new"
                : "/lead/rebalance/new?risk=" + riskPath.substring(riskPath.lastIndexOf('/') + 1);
    }
}
