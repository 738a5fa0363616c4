package org.keepwell.caseload.solver;

/**
 * An assignment and how good it is known to be.
 *
 * @param objective what the assignment costs; 0 when there is none
 * @param bound no assignment costs less; equals {@code objective} exactly when the status is optimal
 * @param moves families that left the practitioner they had
 * @param seconds elapsed
 * @param assignment for each family its practitioner; empty when infeasible
 * @param reason which limits clash, as whole sentences; empty unless infeasible
 */
@SuppressWarnings("ArrayRecordComponent") // as large as the instance, handed on once
public record Answer(
        Status status, long objective, long bound, int moves, double seconds, int[] assignment, String reason) {

    /** No assignment can be, because of the limits that {@code reason} names. */
    public static Answer infeasible(String reason, double seconds) {
        return new Answer(Status.INFEASIBLE, 0, 0, 0, seconds, new int[0], reason);
    }

    /** An assignment within the limits: optimal when the bound says so. */
    public static Answer found(Instance instance, int[] assignment, long bound, double seconds) {
        long objective = Recount.objective(instance, assignment);
        return new Answer(
                objective == bound ? Status.OPTIMAL : Status.FEASIBLE,
                objective,
                bound,
                Recount.moves(instance, assignment),
                seconds,
                assignment,
                "");
    }
}
