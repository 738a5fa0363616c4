package org.keepwell.shared.web;

import java.time.Instant;
import java.util.Optional;
import org.keepwell.shared.Actor;

/** Implemented by a module that has something for a person's Today. Called in a read-only transaction of the person's setting. */
public interface PanelProvider {

    /** What this person needs to see now, or empty when there is nothing for them. A few statements at the most, whatever the data. */
    Optional<Panel> today(Actor actor, Instant now);
}
