package org.keepwell.caseload.solver;

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
        if (!new Start(plan, watch).make(bound)) {
            return Answer.infeasible(
                    "The limits on numbers and suitability leave no place for every family.", run.seconds());
        }
        run.proves(bound.bound());
        new Search(plan, bound, new SplittableRandom(effort.seed()), run).improve();
        if (run.best().length == 0) {
            return Answer.infeasible("No assignment was found in which so few families move.", run.seconds());
        }
        plan.become(run.best());
        return Answer.found(instance, plan.byFamily(), run.bound(), run.seconds());
    }
}
