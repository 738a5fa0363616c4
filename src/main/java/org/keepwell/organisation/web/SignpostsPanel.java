package org.keepwell.organisation.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keepwell.organisation.Signpost;
import org.keepwell.organisation.Signposts;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PanelProvider;
import org.springframework.stereotype.Component;

/** Asks, each term anew, whoever may change the setting to check the numbers people rely on. */
@Component
class SignpostsPanel implements PanelProvider {

    private static final int THE_SETTING = 90;

    private final Signposts signposts;
    private final MayI mayI;

    SignpostsPanel(Signposts signposts, MayI mayI) {
        this.signposts = signposts;
        this.mayI = mayI;
    }

    @Override
    public Optional<Panel> today(Actor actor, Instant now) {
        if (!mayI.ever(Action.CHANGE, RecordKind.SETTING)) {
            return Optional.empty();
        }
        List<Signpost> due = signposts.due();
        return due.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(THE_SETTING, "organisation/signpostsPanel", new SignpostsPage(due, due, true)));
    }
}
