package org.keepwell;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.keepwell.caseload.solver.Answer;
import org.keepwell.caseload.solver.Band;
import org.keepwell.caseload.solver.Feasibility;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.caseload.solver.Recount;

/**
 * OR-Tools CP-SAT: a literal for each suitable pair, loads and their squares as integers with tight domains, one worker, and a whole
 * feasible assignment as hint. Building the model is not counted.
 */
final class CpSatPeer {

    private final Instance instance;
    private final int[] start;
    private final CpModel model = new CpModel();
    private final BoolVar[][] has;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    CpSatPeer(Instance instance) {
        Loader.loadNativeLibraries();
        this.instance = instance;
        this.start = Feasibility.place(instance).orElseThrow();
        this.has = new BoolVar[instance.families()][instance.practitioners()];
        families();
        for (int i = 0; i < instance.practitioners(); i++) {
            practitioner(i);
        }
        model.minimize(cost);
    }

    PeerRun.Measured solve(double seconds) {
        CpSolver solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(6 * seconds).setRandomSeed(1);
        CpuBudget budget = new CpuBudget(seconds);
        new CpuBudget(seconds).whenSpent(solver::stopSearch);
        CpSolverStatus status = solver.solve(model);
        String cost = EngineRun.cost(budget);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        int[] assignment = found ? assignment(solver) : new int[0];
        long bound =
                found || status == CpSolverStatus.UNKNOWN ? (long) Math.ceil(solver.bestObjectiveBound() - 1e-6) : 0;
        return new PeerRun.Measured(
                new Answer(
                        status == CpSolverStatus.OPTIMAL
                                ? org.keepwell.caseload.solver.Status.OPTIMAL
                                : org.keepwell.caseload.solver.Status.FEASIBLE,
                        found ? Recount.objective(instance, assignment) : 0,
                        Math.max(0, bound),
                        found ? Recount.moves(instance, assignment) : 0,
                        budget.wallSeconds(),
                        assignment,
                        ""),
                cost);
    }

    private void families() {
        for (int family = 0; family < instance.families(); family++) {
            List<Literal> suited = new ArrayList<>();
            int present = instance.current()[family];
            for (int i = 0; i < instance.practitioners(); i++) {
                if (instance.suits(family, i)) {
                    BoolVar pair = model.newBoolVar("");
                    has[family][i] = pair;
                    suited.add(pair);
                    model.addHint((Literal) pair, start[family] == i);
                    if (present >= 0 && present != i) {
                        cost.addTerm(pair, instance.moveCost()[family]);
                    }
                }
            }
            model.addExactlyOne(suited);
        }
    }

    private void practitioner(int i) {
        LinearExprBuilder points = LinearExpr.newBuilder();
        LinearExprBuilder number = LinearExpr.newBuilder();
        long most = 0;
        for (int family = 0; family < instance.families(); family++) {
            if (has[family][i] != null) {
                points.addTerm(has[family][i], instance.need()[family]);
                number.add(has[family][i]);
                most += instance.need()[family];
            }
        }
        model.addLinearConstraint(number, instance.minFamilies()[i], instance.maxFamilies()[i]);
        most = Math.min(most, 16L * instance.maxFamilies()[i]);
        squared(points, most, Recount.load(instance, start, i), instance.weight(i));
        for (Band band : instance.bands()) {
            bandOf(i, band);
        }
    }

    private void bandOf(int i, Band band) {
        LinearExprBuilder number = LinearExpr.newBuilder();
        long hinted = 0;
        for (int family = 0; family < instance.families(); family++) {
            if (has[family][i] != null && band.holds(instance.need()[family])) {
                number.add(has[family][i]);
                hinted += start[family] == i ? 1 : 0;
            }
        }
        long most = Math.min(band.max()[i], instance.maxFamilies()[i]);
        squared(number, most, hinted, (long) band.weight() * instance.weight(i));
    }

    private void squared(LinearExprBuilder sum, long most, long hinted, long weight) {
        IntVar value = model.newIntVar(0, most, "");
        IntVar square = model.newIntVar(0, most * most, "");
        model.addEquality(value, sum);
        model.addMultiplicationEquality(square, value, value);
        model.addHint(value, hinted);
        model.addHint(square, hinted * hinted);
        cost.addTerm(square, weight);
    }

    private int[] assignment(CpSolver solver) {
        int[] assignment = new int[instance.families()];
        for (int family = 0; family < assignment.length; family++) {
            for (int i = 0; i < instance.practitioners(); i++) {
                if (has[family][i] != null && solver.value(has[family][i]) == 1) {
                    assignment[family] = i;
                }
            }
        }
        return assignment;
    }
}
