package org.keepwell.families;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One child's stay, with its window: time used and time left (F21).
 *
 * @param expectedEnd the day it is meant to end, or null while nobody knows
 * @param endedOn the day it ended, or null while it goes on
 * @param endingNote what was planned for the ending, in words
 */
public record Placement(
        PlacementId id,
        ChildId child,
        LocalDate startedOn,
        @Nullable LocalDate expectedEnd,
        @Nullable LocalDate endedOn,
        String reason,
        String referralRoute,
        String homeSchool,
        Ending ending,
        String endingNote,
        int version) {

    /** How far the ending is planned. */
    public enum Ending {
        NOT_YET("Not planned yet"),
        TALKED_ABOUT("Talked about with the family"),
        AGREED("Agreed with the family"),
        DONE("Done as planned");

        private final String words;

        Ending(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The ending of that code; not planned yet when there is none. */
        public static Ending ofCode(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(ending -> ending.code().equals(code))
                    .findFirst()
                    .orElse(NOT_YET);
        }
    }

    /** Calendar days since it began, the first day counted; 0 before it begins. */
    public long daysUsed(LocalDate today) {
        LocalDate until = endedOn != null && endedOn.isBefore(today) ? endedOn : today;
        return Math.max(0, ChronoUnit.DAYS.between(startedOn, until) + 1);
    }

    /** Calendar days after today up to the expected end, that day counted; 0 once it is past; null when no end is known. */
    public @Nullable Long daysLeft(LocalDate today) {
        return expectedEnd == null ? null : Math.max(0, ChronoUnit.DAYS.between(today, expectedEnd));
    }

    /** How much of the window is used, 0 to 1; null when no end is known. */
    public @Nullable Double shareUsed(LocalDate today) {
        if (expectedEnd == null) {
            return null;
        }
        double whole = ChronoUnit.DAYS.between(startedOn, expectedEnd) + 1.0;
        return Math.clamp(daysUsed(today) / whole, 0.0, 1.0);
    }

    public boolean open() {
        return endedOn == null;
    }
}
