package org.keepwell.organisation;

import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Asks the one table of rules before a change. The engine (set-up, demo) answers to its own code. */
@Component
class Doorkeeper {

    private final ObjectProvider<MayI> rules;

    /** Rules are owned above this module and themselves read staff, so they are asked for when needed. */
    Doorkeeper(ObjectProvider<MayI> rules) {
        this.rules = rules;
    }

    /** @throws NotFound when no rule lets the acting person do this */
    void require(Action action, RecordKind kind) {
        if (Acting.now().kind() != Actor.Kind.ENGINE && !rules.getObject().ever(action, kind)) {
            throw new NotFound("record");
        }
    }

    /** As {@link #require}, but anybody may do it to themselves. */
    void requireUnlessOwn(PersonId subject, Action action, RecordKind kind) {
        if (!subject.equals(Acting.now().person())) {
            require(action, kind);
        }
    }
}
