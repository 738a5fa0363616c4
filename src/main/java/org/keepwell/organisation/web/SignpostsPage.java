package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.Signpost;

/** The signposts. {@code due}: those to check before they can be relied on this term. */
public record SignpostsPage(List<Signpost> signposts, List<Signpost> due, boolean mayChange) {

    public boolean isDue(Signpost signpost) {
        return due.contains(signpost);
    }
}
