package org.keepwell.caseload;

import org.keepwell.organisation.Settings;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.SettingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forgets what was asked too long ago, in each setting. How many questions that were is written nowhere. */
@Component
class ForgetsOffers {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetsOffers.class);

    private final Offers offers;
    private final Settings settings;

    ForgetsOffers(Offers offers, Settings settings) {
        this.offers = offers;
        this.settings = settings;
    }

    /** Every setting; what fails in one holds up no other. */
    void everywhere() {
        Acting.as(Actor.engine(), settings::all).forEach(this::in);
    }

    private void in(SettingId setting) {
        try {
            Acting.as(Actor.engine(setting), offers::forgetOld);
        } catch (RuntimeException e) {
            LOG.error("Old questions could not be forgotten in one setting; it is tried again tomorrow", e);
        }
    }
}
