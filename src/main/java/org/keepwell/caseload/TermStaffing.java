package org.keepwell.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.Term;

/**
 * People's time and families' need in one term, of the service as a whole.
 *
 * @param day the day measured: the term's last, or today while it runs
 * @param people how many worked with families
 * @param contractedMinutes their contracted time a week
 * @param availableMinutes what reductions leave of it for families
 * @param room points of need that this time has room for
 * @param points the need of all open families
 * @param families how many there were
 * @param agreed for how many of them need had been agreed
 * @param safeLevel the threshold of that day
 * @param fullTimeMinutes of that day's criteria
 */
public record TermStaffing(
        Term term,
        LocalDate day,
        int people,
        int contractedMinutes,
        int availableMinutes,
        int room,
        int points,
        int families,
        int agreed,
        SafeLevel safeLevel,
        int fullTimeMinutes,
        @Nullable StaffingNote note) {

    /** What leaders wrote of it. */
    public record StaffingNote(StaffingLevel level, String staffing, String support, LocalDate notedOn) {}

    /** Points of need for each full-time worker's time for families, rounded; 0 where there was no time. */
    public int pointsPerFullTime() {
        return availableMinutes == 0
                ? 0
                : (int) ((2L * points * fullTimeMinutes + availableMinutes) / (2L * availableMinutes));
    }

    /** Need as a share of room in whole percent, halves up; 0 where there was no room. */
    public int percent() {
        return room == 0 ? 0 : (int) ((200L * points + room) / (2L * room));
    }

    /** Whether need was above the safe level, or there was need and no room at all. */
    public boolean over() {
        return room == 0 ? points > 0 : safeLevel.isOver(percent());
    }
}
