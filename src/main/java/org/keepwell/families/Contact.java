package org.keepwell.families;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * A logged contact as the family's workers read it.
 *
 * @param details without the restricted detail, which is opened apart
 * @param hasRestricted whether there is such a detail
 * @param changedAt when it was last corrected, or null
 */
public record Contact(
        ContactId id,
        FamilyId family,
        ContactKind kind,
        Set<Domain> domains,
        String summary,
        Instant happenedAt,
        ContactDetails details,
        boolean hasRestricted,
        PersonId by,
        Instant loggedAt,
        int version,
        @Nullable Instant changedAt) {

    /** The rung of the ladder it stands on: as whoever logged it said, or where its kind usually stands. */
    public Intensity intensity() {
        Intensity said = details.intensity();
        return said == null ? kind.usually() : said;
    }
}
