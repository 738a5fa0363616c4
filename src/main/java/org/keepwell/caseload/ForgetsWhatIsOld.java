package org.keepwell.caseload;

import org.keepwell.organisation.Settings;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.SettingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Forgets what was asked too long ago and what has been kept for as long as it may be, in each setting. How much that was is written nowhere. */
@Component
class ForgetsWhatIsOld {

    private static final Logger LOG = LoggerFactory.getLogger(ForgetsWhatIsOld.class);

    private final Offers offers;
    private final OldRows rows;
    private final Settings settings;

    ForgetsWhatIsOld(Offers offers, OldRows rows, Settings settings) {
        this.offers = offers;
        this.rows = rows;
        this.settings = settings;
    }

    /** Every setting; what fails in one holds up no other. */
    void everywhere() {
        Acting.as(Actor.engine(), settings::all).forEach(this::in);
    }

    private void in(SettingId setting) {
        try {
            Acting.as(Actor.engine(setting), () -> {
                offers.forgetOld();
                rows.forget();
            });
        } catch (RuntimeException e) {
            LOG.error("What is old could not be forgotten in one setting; it is tried again tomorrow", e);
        }
    }
}
