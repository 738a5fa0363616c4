package org.keepwell;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.keepwell.caseload.solver.Answer;
import org.keepwell.caseload.solver.Feasibility;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.caseload.solver.Recount;
import org.keepwell.caseload.solver.Status;

/**
 * Timefold: constraint streams, each family's range being who suits it, a feasible assignment to start from, late acceptance over
 * change and swap moves (its default for such a model), one thread. Building the solver is not counted.
 */
final class TimefoldPeer {

    private final Instance instance;
    private final TimefoldRoster roster;

    TimefoldPeer(Instance instance) {
        this.instance = instance;
        int[] start = Feasibility.place(instance).orElseThrow();
        List<TimefoldPractitioner> practitioners = IntStream.range(0, instance.practitioners())
                .mapToObj(i -> new TimefoldPractitioner(
                        i, instance.weight(i), instance.minFamilies()[i], instance.maxFamilies()[i]))
                .toList();
        List<TimefoldFamily> families = new ArrayList<>();
        for (int family = 0; family < instance.families(); family++) {
            int one = family;
            families.add(new TimefoldFamily(
                    family,
                    instance.need()[family],
                    instance.current()[family],
                    instance.moveCost()[family],
                    instance.band(family) < 0
                            ? 0
                            : instance.bands().get(instance.band(family)).weight(),
                    instance.band(family),
                    practitioners.stream()
                            .filter(practitioner -> instance.suits(one, practitioner.index()))
                            .toList(),
                    practitioners.get(start[family])));
        }
        this.roster = new TimefoldRoster(practitioners, families);
    }

    PeerRun.Measured solve(double seconds) {
        Solver<TimefoldRoster> solver = SolverFactory.<TimefoldRoster>create(new SolverConfig()
                        .withSolutionClass(TimefoldRoster.class)
                        .withEntityClasses(TimefoldFamily.class)
                        .withConstraintProviderClass(TimefoldRules.class)
                        .withRandomSeed(1L)
                        .withPhases(new LocalSearchPhaseConfig()
                                .withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                                .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                                        .withMoveSelectors(
                                                new ChangeMoveSelectorConfig(), new SwapMoveSelectorConfig()))))
                .buildSolver();
        CpuBudget budget = new CpuBudget(seconds);
        new CpuBudget(seconds).whenSpent(solver::terminateEarly);
        TimefoldRoster best = solver.solve(roster);
        String cost = EngineRun.cost(budget);
        int[] assignment = best.getFamilies().stream()
                .mapToInt(family -> family.getPractitioner().index())
                .toArray();
        return new PeerRun.Measured(
                new Answer(
                        Status.FEASIBLE,
                        Recount.objective(instance, assignment),
                        0,
                        Recount.moves(instance, assignment),
                        budget.wallSeconds(),
                        assignment,
                        ""),
                cost);
    }
}
