package org.keepwell.caseload.web;

import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The mix page. */
@Controller
class MixController {

    private final MakesMix mixes;
    private final MayI mayI;

    MixController(MakesMix mixes, MayI mayI) {
        this.mixes = mixes;
        this.mayI = mayI;
    }

    @GetMapping("/lead/mix")
    @May(kind = RecordKind.CASELOAD_MIX)
    @Transactional(readOnly = true)
    public ModelAndView mix(
            Page page,
            @RequestParam(defaultValue = "") String site,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String sort) {
        return page.titled("Caseload mix")
                .in("lead")
                .seenBy(mayI.whoCanSee(RecordKind.CASELOAD_MIX) + " Each worker sees their own line.")
                .show("caseload/mix", mixes.of(page, site, role, sort));
    }
}
