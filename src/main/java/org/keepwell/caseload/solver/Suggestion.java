package org.keepwell.caseload.solver;

import java.util.List;
import java.util.Optional;

/**
 * Somebody who could have a family.
 *
 * @param percentBefore their load now, in whole percent of what they have room for, halves up
 * @param percentAfter the same with the family
 * @param bandCountsAfter how many families of each band they would have
 * @param change what the family adds to the objective; less is better
 * @param following the one further move, of another family of theirs, that would then help most; empty when none helps
 * @param reasons what speaks for them
 */
@SuppressWarnings("ArrayRecordComponent") // a handful of numbers, made anew for each
public record Suggestion(
        int practitioner,
        int percentBefore,
        int percentAfter,
        int[] bandCountsAfter,
        long change,
        Optional<Following> following,
        List<Reason> reasons) {

    public Suggestion {
        reasons = List.copyOf(reasons);
    }

    /** A family that could move on, to whom, and what that changes in the objective, the price of the move included; below 0. */
    public record Following(int family, int practitioner, long change) {}

    /** What speaks for somebody. */
    public enum Reason {
        /** The least load for their hours, after the family, of those suggested. */
        LIGHTEST,
        /** Below what everybody has on average for their hours, even with the family. */
        BELOW_AVERAGE,
        /** Has no family of this band yet. */
        NONE_OF_THIS_BAND,
        /** Has fewer families of this band for their hours than people have on average. */
        FEW_OF_THIS_BAND,
        /** The family belongs to a group that should stay together, and nobody else has any of it. */
        KEEPS_THE_GROUP_TOGETHER
    }
}
