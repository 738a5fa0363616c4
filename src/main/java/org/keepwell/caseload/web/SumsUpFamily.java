package org.keepwell.caseload.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.keepwell.caseload.Fit;
import org.keepwell.caseload.Fits;
import org.keepwell.caseload.Need;
import org.keepwell.caseload.Needs;
import org.keepwell.caseload.web.AskedPage.Fact;
import org.keepwell.families.FamilyId;
import org.keepwell.families.Household;
import org.springframework.stereotype.Component;

/** What somebody needs to know of a family to say whether they would work with it, and nothing of what is behind that. */
@Component
class SumsUpFamily {

    private final Household household;
    private final Needs needs;
    private final Fits fits;

    SumsUpFamily(Household household, Needs needs, Fits fits) {
        this.household = household;
        this.needs = needs;
        this.fits = fits;
    }

    List<Fact> of(FamilyId family) {
        List<Fact> facts = new ArrayList<>();
        Need need = needs.counted(family);
        facts.add(new Fact("Time", need.agreed() ? need.band().sentence() : "Not agreed yet; counts as regular time"));
        Set<String> languages = household.languages(Set.of(family)).getOrDefault(family, Set.of());
        facts.add(new Fact("Speaks", languages.isEmpty() ? "not asked yet" : String.join(", ", languages)));
        Fit fit = fits.of(family);
        String site = fits.siteName(fit);
        if (!site.isEmpty()) {
            facts.add(new Fact("Site", site));
        }
        if (!fit.askedFor().isEmpty()) {
            facts.add(new Fact("Asked for", fit.askedFor()));
        }
        return facts;
    }
}
