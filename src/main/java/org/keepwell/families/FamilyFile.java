package org.keepwell.families;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The head of a family's record.
 *
 * @param wants what the family itself wants, in its own words where there are any
 * @param nextStep what comes next, with {@code nextStepOn} when a day is set
 * @param tonight the line for this evening as it was last left, with the day it was left for
 * @param version goes up with each change; a form brings back the one it was made from
 */
public record FamilyFile(
        FamilyId id,
        String name,
        String wants,
        String strengths,
        String nextStep,
        @Nullable LocalDate nextStepOn,
        String tonight,
        @Nullable LocalDate tonightOn,
        int version) {}
