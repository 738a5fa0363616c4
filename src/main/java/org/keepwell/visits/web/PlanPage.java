package org.keepwell.visits.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.web.Option;
import org.keepwell.visits.Hazard;
import org.keepwell.visits.LastTime;

/** What the form of a plan shows. */
public record PlanPage(
        String path,
        String back,
        PlanForm form,
        String familyName,
        List<Option> families,
        List<Option> addresses,
        List<Option> kinds,
        List<Option> companions,
        List<Option> answering,
        List<Option> domains,
        List<Option> familyTold,
        List<Hazard> hazards,
        @Nullable LastTime lastTime) {

    /** Whether it is a new plan and not a change of one. */
    public boolean fresh() {
        return form.version() == 0;
    }
}
