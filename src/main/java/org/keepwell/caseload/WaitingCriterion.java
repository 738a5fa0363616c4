package org.keepwell.caseload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One stated reason why a family comes before others.
 *
 * @param words as the setting says it; {@code {days}} stands for the number
 * @param weight 0 (does not count) to 9
 * @param days 1 to 365, or null where the reason has none
 */
public record WaitingCriterion(
        Kind kind, String words, int weight, @Nullable Integer days) {

    /** What Keepwell comes with: a start for a setting's own. */
    public static final List<WaitingCriterion> USUAL = List.of(
            new WaitingCriterion(
                    Kind.PROTECTION, "A child has a protection plan, is in need or is looked after", 5, null),
            new WaitingCriterion(Kind.NOBODY, "Nobody holds the family", 4, null),
            new WaitingCriterion(Kind.NEED, "The work needs a lot of time, or the most", 3, null),
            new WaitingCriterion(Kind.QUIET, "Nobody has been in touch for {days} days", 3, 14),
            new WaitingCriterion(Kind.UNMET, "A visit was wanted and could not be in the last {days} days", 2, 28),
            new WaitingCriterion(Kind.ENDING, "A placement ends within {days} days", 2, 28),
            new WaitingCriterion(Kind.LONG, "Has waited {days} days or more", 2, 21));

    /** What is looked at. */
    public enum Kind {
        PROTECTION,
        NOBODY,
        NEED,
        QUIET,
        UNMET,
        ENDING,
        LONG;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    /** The words with the number of days in them. */
    public String said() {
        return days == null ? words : words.replace("{days}", days.toString());
    }

    int daysOr(int otherwise) {
        return days == null ? otherwise : days;
    }
}
