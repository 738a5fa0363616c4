package org.keepwell.access;

import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes links that open nothing any more, forms nobody came back for and tries that no longer count. */
@Component
class SweepsAccess {

    private static final Logger LOG = LoggerFactory.getLogger(SweepsAccess.class);

    private final MailedLinks links;
    private final KeptForms forms;
    private final Throttle throttle;

    SweepsAccess(MailedLinks links, KeptForms forms, Throttle throttle) {
        this.links = links;
        this.forms = forms;
        this.throttle = throttle;
    }

    void whatIsOld() {
        Acting.as(
                Actor.engine(),
                () -> LOG.info(
                        "Removed {} mailed links, {} kept forms, {} counts of tries",
                        links.tidy(),
                        forms.tidy(),
                        throttle.tidy()));
    }
}
