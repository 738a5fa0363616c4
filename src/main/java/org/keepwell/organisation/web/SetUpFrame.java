package org.keepwell.organisation.web;

import java.time.LocalDate;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.web.Page;
import org.springframework.stereotype.Component;

/** What the pages of set-up have in common: their place in the navigation, who can see them, who may change them, today. */
@Component
class SetUpFrame {

    private final MayI mayI;
    private final DatabaseClock clock;

    SetUpFrame(MayI mayI, DatabaseClock clock) {
        this.mayI = mayI;
        this.clock = clock;
    }

    Page of(Page page, String title) {
        return of(page, title, RecordKind.SETTING);
    }

    Page of(Page page, String title, RecordKind kind) {
        return page.titled(title).in("setup").seenBy(mayI.whoCanSee(kind));
    }

    /** A page of somebody's own, which nobody else sees. */
    Page own(Page page, String title) {
        return page.titled(title).in("").seenBy("Only you see this page.");
    }

    boolean mayChange() {
        return may(Action.CHANGE, RecordKind.SETTING);
    }

    boolean may(Action action, RecordKind kind) {
        return mayI.ever(action, kind);
    }

    LocalDate today() {
        return clock.today();
    }
}
