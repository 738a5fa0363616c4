package org.keepwell.caseload.web;

import java.time.Instant;
import java.util.Optional;
import org.keepwell.caseload.CompanyOffers;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Panel;
import org.keepwell.shared.web.PanelProvider;
import org.springframework.stereotype.Component;

/** Offers company on Today to whoever carries too much, and to nobody else. */
@Component
class CompanyPanel implements PanelProvider {

    private static final int COMPANY = 30;

    private final CompanyOffers offers;
    private final MayI mayI;

    CompanyPanel(CompanyOffers offers, MayI mayI) {
        this.offers = offers;
        this.mayI = mayI;
    }

    @Override
    public Optional<Panel> today(Actor actor, Instant now) {
        return mayI.ever(Action.SEE, RecordKind.OWN_CASELOAD)
                ? offers.mine().map(offer -> new Panel(COMPANY, "caseload/company", CompanyCard.of(offer)))
                : Optional.empty();
    }
}
