package org.keepwell.caseload.solver;

import java.util.List;
import org.keepwell.caseload.solver.Feasibility.Outcome;

/**
 * The way in: checks the instance, says which limits clash where no assignment can be, and otherwise searches until the answer is
 * proven the best, the time is over or somebody stops it.
 */
public final class Solver {

    private Solver() {}

    /**
     * The best assignment found, with a bound. Refuses a malformed instance with {@link MalformedInstance}, and ends in
     * {@link NothingFound} where time sufficed for neither an assignment nor a proof that there is none.
     */
    public static Answer solve(Instance instance, Effort effort, Watch watch) {
        Deadline deadline = new Deadline(effort, watch);
        Checks.sound(instance);
        return switch (Feasibility.outcome(instance)) {
            case Outcome.Clashing(List<Limit> limits) ->
                Answer.infeasible(Feasibility.smallest(instance, limits).reason(instance), deadline.seconds());
            case Outcome.Placed _, Outcome.Unknown _ -> GeneralSolver.solve(instance, effort, watch);
        };
    }

    /** The same for zones. */
    public static Answer solve(ZonedInstance instance, Effort effort, Watch watch) {
        return Zones.solve(instance, effort, watch);
    }

    /** The same for whatever a file held. */
    public static Answer solve(Problem problem, Effort effort, Watch watch) {
        return switch (problem) {
            case Instance instance -> solve(instance, effort, watch);
            case ZonedInstance zones -> solve(zones, effort, watch);
        };
    }
}
