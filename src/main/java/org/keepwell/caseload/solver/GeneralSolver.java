package org.keepwell.caseload.solver;

import java.util.Optional;
import java.util.SplittableRandom;

/** Solves any instance that has an assignment: a bound by prices, a start from what the prices say, a search led by regret. */
final class GeneralSolver {

    private GeneralSolver() {}

    static Answer solve(Instance instance, Effort effort, Watch watch) {
        Items items = new Items(instance);
        Run run = new Run(items, effort, watch);
        PriceBound bound = new PriceBound(items, watch);
        bound.raise(run.deadline());
        Plan plan = new Plan(items);
        SplittableRandom chance = new SplittableRandom(effort.seed());
        if (new Start(plan, watch).make(bound)) {
            run.proves(bound.bound());
            new Search(plan, bound, chance, run).improve();
        }
        if (run.best().length == 0) {
            Optional<int[]> placed = Feasibility.place(instance);
            if (placed.isEmpty()) {
                return Answer.infeasible("No assignment within the limits was found.", run.seconds());
            }
            plan = new Plan(items);
            plan.becomeByFamily(placed.get());
            run.proves(bound.bound());
            new Search(plan, bound, chance, run).improve();
        }
        plan.become(run.best());
        return Answer.found(instance, plan.byFamily(), run.bound(), run.seconds());
    }
}
