package org.keepwell.organisation.web;

import org.keepwell.organisation.Governance;
import org.keepwell.shared.May;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/** The settings of a trust or partnership side by side: nothing of cases, nobody by name. */
@Controller
class TrustController {

    private final Governance governance;
    private final MayI mayI;

    TrustController(Governance governance, MayI mayI) {
        this.governance = governance;
        this.mayI = mayI;
    }

    @GetMapping("/trust")
    @May(kind = RecordKind.TRUST)
    @Transactional(readOnly = true)
    public ModelAndView trust(Page page) {
        return page.titled("Trust")
                .in("trust")
                .seenBy(mayI.whoCanSee(RecordKind.TRUST))
                .show("organisation/trust", new TrustPage(governance.trusts()));
    }
}
