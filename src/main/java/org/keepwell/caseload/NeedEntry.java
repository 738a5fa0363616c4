package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/**
 * One line in the history of a family's need: what one side put, and whether the other agreed.
 *
 * @param points 1 to 16
 * @param ticked codes of the criteria that were met
 * @param contactPoints what the contact of the weeks before added, 0 to 4
 * @param agreedBy null while it waits, and where it was replaced before anybody agreed
 * @param replaced whether another proposal took its place before it was agreed
 */
public record NeedEntry(
        UUID id,
        FamilyId family,
        int points,
        Set<String> ticked,
        int contactPoints,
        String why,
        PersonId proposedBy,
        Side proposedAs,
        LocalDate proposedOn,
        @Nullable PersonId agreedBy,
        @Nullable LocalDate agreedOn,
        LocalDate reviewBy,
        boolean replaced) {

    public NeedEntry {
        ticked = Set.copyOf(ticked);
    }

    /** Whether it waits for the other side. */
    public boolean open() {
        return agreedBy == null && !replaced;
    }
}
