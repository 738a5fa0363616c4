package org.keepwell.families;

import java.time.Instant;
import java.util.List;
import org.keepwell.shared.PersonId;

/** A contact as it stood before it was corrected. */
public record FormerContact(
        int version,
        ContactKind kind,
        List<Domain> domains,
        String summary,
        Instant happenedAt,
        PersonId replacedBy,
        Instant replacedAt) {}
