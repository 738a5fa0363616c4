package org.keepwell.caseload.web;

import java.util.Optional;
import org.keepwell.caseload.NeedCriteria;
import org.keepwell.caseload.Overloads;
import org.keepwell.caseload.SafeLevel;
import org.keepwell.caseload.WeekWords;
import org.keepwell.organisation.Settings;
import org.keepwell.shared.web.Panel;
import org.springframework.stereotype.Component;

/** Says beside the mix that the service is over its safe level, or was until lately: as its risk does, without a name. */
@Component
class OverSafeLevelPanel implements MixPanel {

    private static final int ORDER = 60;

    private final Overloads overloads;
    private final NeedCriteria criteria;
    private final Settings settings;

    OverSafeLevelPanel(Overloads overloads, NeedCriteria criteria, Settings settings) {
        this.overloads = overloads;
        this.criteria = criteria;
        this.settings = settings;
    }

    @Override
    public Optional<Panel> besideTheMix() {
        return overloads.now().map(this::card).map(card -> new Panel(ORDER, "caseload/overSafeLevel", card));
    }

    private OverSafeLevelCard card(Overloads.Overload overload) {
        SafeLevel level = criteria.safeLevel();
        String name = settings.current().name();
        String path = overload.risk().map(risk -> "/lead/risks/" + risk).orElse("");
        return new OverSafeLevelCard(
                "Over the safe level for " + WeekWords.weeks(overload.weeks()),
                "At " + name + ", " + (path.isEmpty() ? "" : "in part of the service or all of it, ")
                        + "work with families weighs more than the " + level.percent() + " % it should at most.",
                path);
    }
}
