package org.keepwell.safeguarding;

import org.jspecify.annotations.Nullable;
import org.keepwell.families.ChildId;
import org.keepwell.families.FamilyId;

/**
 * A worry about a child, to be passed to the designated lead.
 *
 * @param family the family, or null when it is not known or none of ours
 * @param child the child, or null
 * @param words what was seen and heard, exactly; kept encrypted
 * @param urgent whether it cannot wait until the lead next looks
 * @param from where it was raised, such as "contact/{id}", "visit/{id}", or empty
 */
public record NewConcern(
        @Nullable FamilyId family, @Nullable ChildId child, String words, boolean urgent, String from) {

    /** A worry about a family, raised from a record. */
    public static NewConcern about(FamilyId family, String words, boolean urgent, String from) {
        return new NewConcern(family, null, words, urgent, from);
    }
}
