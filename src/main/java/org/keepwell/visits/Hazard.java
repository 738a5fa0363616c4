package org.keepwell.visits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.keepwell.families.AddressId;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/**
 * Something about an address that whoever goes there needs to know.
 *
 * @param fact what is so, without blame
 * @param source where it comes from
 * @param twoGo whether two go because of it
 * @param told whether the family knows that it is noted; where not, {@code whyNot} says why
 * @param reviewOn when somebody looks whether it still holds
 */
public record Hazard(
        UUID id,
        FamilyId family,
        AddressId address,
        String fact,
        String source,
        boolean twoGo,
        PersonId decidedBy,
        Instant decidedAt,
        boolean told,
        String whyNot,
        LocalDate reviewOn) {}
