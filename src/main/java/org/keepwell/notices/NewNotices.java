package org.keepwell.notices;

import java.time.Instant;
import java.util.Optional;
import org.keepwell.shared.Actor;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PanelProvider;
import org.springframework.stereotype.Component;

/** Says on Today that there is something new, and how much. */
@Component
class NewNotices implements PanelProvider {

    private static final int ORDER = 15;

    private final Inbox inbox;

    NewNotices(Inbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public Optional<Panel> today(Actor actor, Instant now) {
        int unseen = actor.person() == null ? 0 : inbox.unseen();
        return unseen == 0
                ? Optional.empty()
                : Optional.of(
                        new Panel(ORDER, "notices/today", unseen == 1 ? "One new notice" : unseen + " new notices"));
    }
}
