package org.keepwell.safeguarding.web;

import java.time.Instant;
import java.util.Optional;
import org.keepwell.safeguarding.Concern;
import org.keepwell.safeguarding.ConcernQueue;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PanelProvider;
import org.springframework.stereotype.Component;

/** On Today: concerns that nobody has received yet, for those they were passed to. */
@Component
class ConcernsToday implements PanelProvider {

    private final ConcernQueue queue;
    private final MayI mayI;

    ConcernsToday(ConcernQueue queue, MayI mayI) {
        this.queue = queue;
        this.mayI = mayI;
    }

    @Override
    public Optional<Panel> today(Actor actor, Instant now) {
        boolean lead = mayI.ever(Action.SEE, RecordKind.CONCERN_QUEUE);
        long children =
                lead ? queue.waiting().stream().filter(ConcernsToday::unread).count() : 0;
        long colleagues =
                queue.aboutColleagues().stream().filter(ConcernsToday::unread).count();
        return children + colleagues == 0
                ? Optional.empty()
                : Optional.of(new Panel(
                        10,
                        "safeguarding/today",
                        new ConcernsTodayPanel(Math.toIntExact(children), Math.toIntExact(colleagues))));
    }

    private static boolean unread(Concern concern) {
        return concern.receivedAt() == null;
    }
}
