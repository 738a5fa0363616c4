package org.keepwell.caseload.solver;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
            case Outcome.Placed(int[] assignment) -> {
                Optional<Answer> few = FewFamilies.solve(instance, deadline);
                if (few.isPresent()) {
                    yield few.get();
                }
                Answer answer = GeneralSolver.solve(instance, effort, watch);
                yield answer.status() == Status.INFEASIBLE
                        ? Answer.found(instance, assignment, evenBound(instance), deadline.seconds())
                        : answer;
            }
            case Outcome.Unknown _ -> {
                Answer answer = GeneralSolver.solve(instance, effort, watch);
                if (answer.status() == Status.INFEASIBLE) {
                    throw new NothingFound(deadline.seconds());
                }
                yield answer;
            }
        };
    }

    /** The whole load in perfectly even shares, moves and bands left out of account; rounded up. */
    public static long evenBound(Instance instance) {
        BigInteger denominator = BigInteger.ONE;
        for (int i = 0; i < instance.practitioners(); i++) {
            BigInteger weight = BigInteger.valueOf(instance.weight(i));
            denominator = denominator.multiply(weight).divide(denominator.gcd(weight));
        }
        BigInteger shares = BigInteger.ZERO;
        for (int i = 0; i < instance.practitioners(); i++) {
            shares = shares.add(denominator.divide(BigInteger.valueOf(instance.weight(i))));
        }
        long load = IntStream.of(instance.need()).asLongStream().sum();
        BigInteger numerator = BigInteger.valueOf(load).pow(2).multiply(denominator);
        return numerator.add(shares).subtract(BigInteger.ONE).divide(shares).longValueExact();
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
