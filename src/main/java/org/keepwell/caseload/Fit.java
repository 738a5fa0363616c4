package org.keepwell.caseload;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What matters when a family is shared out.
 *
 * @param site the site that is theirs, or null where it does not matter
 * @param askedFor what the family asked for, in a few words; may be empty
 */
public record Fit(@Nullable UUID site, String askedFor) {

    public static final Fit NONE = new Fit(null, "");
}
