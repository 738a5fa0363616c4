package org.keepwell.visits;

import java.util.List;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A visit's log in plain words, oldest first. Whoever is on the visit reads no more than their own phone may show, and after the code
 * nobody outside the chain reads more than that either.
 */
@Component
@Transactional(readOnly = true)
public class VisitLog {

    private final EventLog log;
    private final VisitStore visits;
    private final Colleagues colleagues;
    private final Access access;
    private final DatabaseClock clock;

    VisitLog(EventLog log, VisitStore visits, Colleagues colleagues, Access access, DatabaseClock clock) {
        this.log = log;
        this.visits = visits;
        this.colleagues = colleagues;
        this.access = access;
        this.clock = clock;
    }

    public List<String> lines(VisitId visit) {
        access.require(Action.SEE, RecordKind.VISIT, visit.value());
        PersonId me = Acting.now().personOrFail();
        List<VisitEvent> events = log.of(visit);
        Visit found = visits.find(visit);
        boolean several = found.people().size() > 1;
        boolean asItLooks = found.isOn(me)
                || (LogWords.codeUsed(events)
                        && !access.related(me, RecordKind.VISIT, visit.value(), Relation.VISIT_CHAIN));
        Colleagues.Present present = colleagues.at(clock.now());
        return events.stream()
                .filter(event -> LogWords.shows(event, asItLooks))
                .map(event ->
                        (several ? LogWords.whose(event, present) : "") + LogWords.line(event, present, asItLooks))
                .toList();
    }
}
