package org.keepwell.families;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The head of a family's record as somebody wants it to be. */
public record FamilyChange(
        String name,
        String wants,
        String strengths,
        String nextStep,
        @Nullable LocalDate nextStepOn,
        String tonight) {

    /** A family of that name of which nothing more is known. */
    public static FamilyChange named(String name) {
        return new FamilyChange(name, "", "", "", null, "");
    }
}
