package org.keepwell.visits;

import java.time.LocalDate;
import org.keepwell.families.AddressId;
import org.keepwell.families.FamilyId;

/** A hazard to be kept; the meanings are those of {@link Hazard}. */
public record NewHazard(
        FamilyId family,
        AddressId address,
        String fact,
        String source,
        boolean twoGo,
        boolean told,
        String whyNot,
        LocalDate reviewOn) {}
