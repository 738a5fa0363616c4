package org.keepwell.visits;

import java.util.List;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A visit's log in plain words, oldest first. Whoever is on the visit reads no more than their own phone may show. */
@Component
@Transactional(readOnly = true)
public class VisitLog {

    private final EventLog log;
    private final VisitStore visits;
    private final Colleagues colleagues;
    private final MayI mayI;
    private final DatabaseClock clock;

    VisitLog(EventLog log, VisitStore visits, Colleagues colleagues, MayI mayI, DatabaseClock clock) {
        this.log = log;
        this.visits = visits;
        this.colleagues = colleagues;
        this.mayI = mayI;
        this.clock = clock;
    }

    public List<String> lines(VisitId visit) {
        mayI.require(Action.SEE, RecordKind.VISIT, visit.value());
        PersonId me = Acting.now().personOrFail();
        boolean own = visits.find(visit).isOn(me);
        Colleagues.Present present = colleagues.at(clock.now());
        return log.of(visit).stream()
                .filter(event -> LogWords.shows(event, own))
                .map(event -> LogWords.line(event, present, own))
                .toList();
    }
}
