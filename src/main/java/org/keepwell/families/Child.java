package org.keepwell.families;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A child of a family.
 *
 * @param onRoll whether the child is on this school's roll; a brother or sister who is not stands here too
 * @param upnKnown whether a UPN is kept; the number itself is shown only when asked for
 * @param ehcPlan whether there is an education, health and care plan
 * @param version goes up with each change
 */
public record Child(
        ChildId id,
        FamilyId family,
        String givenName,
        String familyName,
        String knownAs,
        @Nullable LocalDate bornOn,
        String yearGroup,
        boolean onRoll,
        boolean upnKnown,
        String socialWorker,
        String socialWorkerPhone,
        PlanStatus plan,
        boolean ehcPlan,
        String interests,
        int version) {

    /** What the child is called. */
    public String called() {
        return knownAs.isEmpty() ? givenName : knownAs;
    }

    /** A child of whom no more is known. */
    public static Child named(
            FamilyId family, String givenName, String familyName, @Nullable LocalDate bornOn, String yearGroup) {
        return new Child(
                ChildId.make(),
                family,
                givenName,
                familyName,
                "",
                bornOn,
                yearGroup,
                true,
                false,
                "",
                "",
                PlanStatus.NOT_KNOWN,
                false,
                "",
                1);
    }
}
