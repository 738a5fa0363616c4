package org.keepwell.caseload.solver;

/**
 * The way in: checks the instance, says which limits clash where no assignment can be, and otherwise searches until the answer is
 * proven the best, the time is over or somebody stops it.
 */
public final class Solver {

    private Solver() {}

    /** The best assignment found, with a bound. Refuses a malformed instance with {@link MalformedInstance}. */
    public static Answer solve(Instance instance, Effort effort, Watch watch) {
        return GeneralSolver.solve(instance, effort, watch);
    }
}
