package org.keepwell.families;

import java.time.Instant;
import java.util.Set;

/**
 * What somebody did with or for a family.
 *
 * @param domains one or more of the six; none where nobody was reached
 * @param summary a line or two that all the family's workers may read
 * @param happenedAt when; not after now
 */
public record NewContact(
        FamilyId family,
        ContactKind kind,
        Set<Domain> domains,
        String summary,
        Instant happenedAt,
        ContactDetails details) {

    public NewContact {
        domains = Set.copyOf(domains);
    }

    /** A contact with nothing beyond its kind, domains and line. */
    public static NewContact of(
            FamilyId family, ContactKind kind, Set<Domain> domains, String summary, Instant happenedAt) {
        return new NewContact(family, kind, domains, summary, happenedAt, ContactDetails.none());
    }
}
