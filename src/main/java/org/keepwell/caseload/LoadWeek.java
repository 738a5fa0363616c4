package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.keepwell.shared.PersonId;

/**
 * What one worker carried in a week, kept at its end; that worker's alone to read.
 *
 * @param week its Monday
 * @param away whether they were away then: the week neither counts nor begins the count again
 * @param contacts logged that happened in it, {@code visits} those that were home visits
 */
public record LoadWeek(
        LocalDate week,
        PersonId person,
        int points,
        int availablePoints,
        boolean away,
        int families,
        int contacts,
        int visits,
        int contractedMinutes) {

    /** Need held against time available, in whole percent, rounded half up; empty where somebody was away or had no time to give. */
    public OptionalInt percent() {
        return away ? OptionalInt.empty() : percent(points, availablePoints);
    }

    static OptionalInt percent(int points, int available) {
        return available == 0 ? OptionalInt.empty() : OptionalInt.of((200 * points + available) / (2 * available));
    }
}
