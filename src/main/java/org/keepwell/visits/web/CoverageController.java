package org.keepwell.visits.web;

import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.keepwell.visits.CodePhrases;
import org.keepwell.visits.Coverages;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** Coverage of both protocols, for leaders: of visits, never of people. */
@Controller
class CoverageController {

    private final Coverages coverages;
    private final CodePhrases phrases;
    private final MayI mayI;

    CoverageController(Coverages coverages, CodePhrases phrases, MayI mayI) {
        this.coverages = coverages;
        this.phrases = phrases;
        this.mayI = mayI;
    }

    @GetMapping("/visits/coverage")
    @May(kind = RecordKind.VISIT_COVERAGE)
    @Transactional(readOnly = true)
    public ModelAndView now(Page page) {
        return page.titled("How well visits are protected")
                .in("visits")
                .seenBy(mayI.whoCanSee(RecordKind.VISIT_COVERAGE))
                .show("visits/coverage", new CoveragePage(coverages.now(), phrases.practisedThisTerm()));
    }
}
