package org.keepwell.visits.web;

import java.util.List;
import java.util.Map;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.web.Option;
import org.keepwell.visits.Hazard;

/** Hazards to look at again; {@code until} are the days to choose from. */
public record HazardsPage(List<Hazard> hazards, Names names, Map<FamilyId, String> families, List<Option> until) {

    public String family(Hazard hazard) {
        return families.getOrDefault(hazard.family(), "");
    }
}
