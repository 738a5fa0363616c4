package org.keepwell.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How much time the work with a family needs, as its worker and a manager agreed. For allocating work only: it is never shown, printed or
 * sent to a family.
 *
 * @param points 1 to 16
 * @param band by the criteria of today
 * @param agreed whether both sides did; otherwise the points are those that stand in for an agreement
 * @param agreedOn the day both had agreed, or null
 * @param reviewBy the day by which it is to be looked at again; null where nothing is agreed
 */
public record Need(
        int points,
        Band band,
        boolean agreed,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate reviewBy) {

    /** What a family counts as until its need is agreed: regular time. */
    public static final int POINTS_UNTIL_AGREED = 5;

    static Need notYetAgreed(Criteria criteria) {
        return new Need(POINTS_UNTIL_AGREED, criteria.band(POINTS_UNTIL_AGREED), false, null, null);
    }

    /** Whether the day for looking at it again has passed. It still counts until it is changed. */
    public boolean reviewDue(LocalDate today) {
        return reviewBy != null && reviewBy.isBefore(today);
    }
}
