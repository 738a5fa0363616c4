package org.keepwell;

import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.count;
import static ai.timefold.solver.core.api.score.stream.ConstraintCollectors.sum;

import ai.timefold.solver.core.api.score.HardSoftScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.Joiners;

/** The limits and the objective as Timefold's constraint streams. */
public class TimefoldRules implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {load(factory), moves(factory), bands(factory), numbers(factory), nobody(factory)};
    }

    private Constraint load(ConstraintFactory factory) {
        return factory.forEach(TimefoldFamily.class)
                .groupBy(TimefoldFamily::getPractitioner, sum(TimefoldFamily::getNeed))
                .penalize(HardSoftScore.ONE_SOFT, (practitioner, load) -> practitioner.weight() * load * load)
                .asConstraint("load");
    }

    private Constraint moves(ConstraintFactory factory) {
        return factory.forEach(TimefoldFamily.class)
                .filter(TimefoldFamily::isMoved)
                .penalize(HardSoftScore.ONE_SOFT, TimefoldFamily::getMoveCost)
                .asConstraint("moves");
    }

    private Constraint bands(ConstraintFactory factory) {
        return factory.forEach(TimefoldFamily.class)
                .filter(family -> family.getBandWeight() > 0)
                .groupBy(
                        TimefoldFamily::getPractitioner,
                        TimefoldFamily::getBand,
                        TimefoldFamily::getBandWeight,
                        count())
                .penalize(
                        HardSoftScore.ONE_SOFT,
                        (practitioner, band, weight, number) -> practitioner.weight() * weight * number * number)
                .asConstraint("bands");
    }

    private Constraint numbers(ConstraintFactory factory) {
        return factory.forEach(TimefoldFamily.class)
                .groupBy(TimefoldFamily::getPractitioner, count())
                .filter((practitioner, number) -> number < practitioner.fewest() || number > practitioner.most())
                .penalize(
                        HardSoftScore.ONE_HARD,
                        (practitioner, number) ->
                                Math.max(practitioner.fewest() - number, number - practitioner.most()))
                .asConstraint("numbers");
    }

    private Constraint nobody(ConstraintFactory factory) {
        return factory.forEach(TimefoldPractitioner.class)
                .filter(practitioner -> practitioner.fewest() > 0)
                .ifNotExists(
                        TimefoldFamily.class,
                        Joiners.equal(practitioner -> practitioner, TimefoldFamily::getPractitioner))
                .penalize(HardSoftScore.ONE_HARD, TimefoldPractitioner::fewest)
                .asConstraint("nobody");
    }
}
