package org.keepwell.visits;

import static org.keepwell.visits.VisitStatus.AUTHORISED;
import static org.keepwell.visits.VisitStatus.CANCELLED;
import static org.keepwell.visits.VisitStatus.ENDED;
import static org.keepwell.visits.VisitStatus.PLANNED;
import static org.keepwell.visits.VisitStatus.REVIEWED;
import static org.keepwell.visits.VisitStatus.STOPPED;
import static org.keepwell.visits.VisitStatus.UNDER_WAY;

import java.util.List;
import java.util.Optional;

/**
 * The one table of what may happen to a visit. Help now and the code are allowed from everywhere: whoever needs help is never told
 * that it is the wrong moment. A stopped visit keeps its watch until everybody who set off is safe.
 */
record VisitTransitions(List<Transition> all) {

    record Transition(VisitStatus from, VisitStep step, VisitStatus to) {}

    static final VisitTransitions CURRENT = new VisitTransitions(List.of(
            of(PLANNED, VisitStep.CHANGE, PLANNED),
            of(PLANNED, VisitStep.AUTHORISE, AUTHORISED),
            of(PLANNED, VisitStep.START_NOW, UNDER_WAY),
            of(PLANNED, VisitStep.STOP, STOPPED),
            of(PLANNED, VisitStep.CANCEL, CANCELLED),
            of(AUTHORISED, VisitStep.CHANGE, PLANNED),
            of(AUTHORISED, VisitStep.SET_OFF, UNDER_WAY),
            of(AUTHORISED, VisitStep.START_NOW, UNDER_WAY),
            of(AUTHORISED, VisitStep.STOP, STOPPED),
            of(AUTHORISED, VisitStep.CANCEL, CANCELLED),
            of(UNDER_WAY, VisitStep.SET_OFF, UNDER_WAY),
            of(UNDER_WAY, VisitStep.START_NOW, UNDER_WAY),
            of(UNDER_WAY, VisitStep.ARRIVED, UNDER_WAY),
            of(UNDER_WAY, VisitStep.ALL_WELL, UNDER_WAY),
            of(UNDER_WAY, VisitStep.LONGER, UNDER_WAY),
            of(UNDER_WAY, VisitStep.LEAVING, UNDER_WAY),
            of(UNDER_WAY, VisitStep.SAFE, UNDER_WAY),
            of(UNDER_WAY, VisitStep.LAST_SAFE, ENDED),
            of(UNDER_WAY, VisitStep.STOP, STOPPED),
            of(STOPPED, VisitStep.ALL_WELL, STOPPED),
            of(STOPPED, VisitStep.LONGER, STOPPED),
            of(STOPPED, VisitStep.LEAVING, STOPPED),
            of(STOPPED, VisitStep.SAFE, STOPPED),
            of(STOPPED, VisitStep.LAST_SAFE, STOPPED),
            of(STOPPED, VisitStep.REVIEW, REVIEWED),
            of(ENDED, VisitStep.REVIEW, REVIEWED)));

    /**
     * Where a step leads.
     *
     * @throws IllegalStateException naming status and step when the table does not have it: callers ask {@link #allows} first
     */
    VisitStatus from(VisitStatus status, VisitStep step) {
        return find(status, step)
                .orElseThrow(() -> new IllegalStateException("A visit that is " + status + " does not allow " + step));
    }

    boolean allows(VisitStatus status, VisitStep step) {
        return find(status, step).isPresent();
    }

    private Optional<VisitStatus> find(VisitStatus status, VisitStep step) {
        if (step == VisitStep.HELP_NOW || step == VisitStep.CODE) {
            return Optional.of(status);
        }
        return all.stream()
                .filter(row -> row.from() == status && row.step() == step)
                .map(Transition::to)
                .findFirst();
    }

    private static Transition of(VisitStatus from, VisitStep step, VisitStatus to) {
        return new Transition(from, step, to);
    }
}
