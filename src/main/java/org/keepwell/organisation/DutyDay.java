package org.keepwell.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;

/**
 * One day of the rota.
 *
 * @param hours when the setting is open that day; empty when it is closed
 * @param closedBecause why it is closed, in words; empty when it opens
 * @param slots slots that begin that day, in order
 * @param leaderGaps parts of the opening hours without a duty leader
 * @param deputyGaps parts without a deputy
 */
public record DutyDay(
        LocalDate day,
        Optional<OpenHours> hours,
        String closedBecause,
        List<DutySlot> slots,
        List<OpenHours> leaderGaps,
        List<OpenHours> deputyGaps) {

    /** @param around every slot that could touch the day, in order of start */
    static DutyDay of(LocalDate day, SchoolCalendar calendar, List<DutySlot> around) {
        Optional<OpenHours> hours = calendar.hoursOn(day);
        return new DutyDay(
                day,
                hours,
                calendar.whyClosed(day).orElse(""),
                around.stream().filter(slot -> slot.day().equals(day)).toList(),
                hours.map(open -> gaps(day, open, around, Duty.LEADER)).orElse(List.of()),
                hours.map(open -> gaps(day, open, around, Duty.DEPUTY)).orElse(List.of()));
    }

    /** Whether a duty leader and a deputy are named for all opening hours; true on a closed day, which needs nobody. */
    public boolean covered() {
        return leaderGaps.isEmpty() && deputyGaps.isEmpty();
    }

    /** Whether the setting is open and nobody at all is named. */
    public boolean empty() {
        return hours.isPresent() && leaderGaps.equals(List.of(hours.get())) && deputyGaps.equals(leaderGaps);
    }

    /** The gap in words, such as "No duty leader from 12:00 to 16:30. No deputy."; empty when covered. */
    public String gapInWords() {
        return (say("duty leader", leaderGaps) + " " + say("deputy", deputyGaps)).strip();
    }

    public List<PersonId> holders(Duty duty) {
        return slots.stream()
                .filter(slot -> slot.duty() == duty)
                .map(DutySlot::person)
                .distinct()
                .toList();
    }

    private String say(String who, List<OpenHours> gaps) {
        if (gaps.isEmpty()) {
            return "";
        }
        if (gaps.equals(hours.stream().toList())) {
            return "No " + who + ".";
        }
        List<String> spans = gaps.stream()
                .map(gap -> "from " + Words.time(gap.opens()) + " to " + Words.time(gap.closes()))
                .toList();
        return "No " + who + " " + String.join(" and ", spans) + ".";
    }

    private static List<OpenHours> gaps(LocalDate day, OpenHours open, List<DutySlot> around, Duty duty) {
        Instant reached = day.atTime(open.opens()).atZone(DatabaseClock.ZONE).toInstant();
        Instant end = day.atTime(open.closes()).atZone(DatabaseClock.ZONE).toInstant();
        List<OpenHours> gaps = new ArrayList<>();
        for (DutySlot slot : around) {
            if (slot.duty() != duty
                    || !slot.ends().isAfter(reached)
                    || !slot.starts().isBefore(end)) {
                continue;
            }
            if (slot.starts().isAfter(reached)) {
                gaps.add(between(reached, slot.starts()));
            }
            reached = slot.ends();
        }
        if (reached.isBefore(end)) {
            gaps.add(between(reached, end));
        }
        return List.copyOf(gaps);
    }

    private static OpenHours between(Instant from, Instant until) {
        return new OpenHours(
                from.atZone(DatabaseClock.ZONE).toLocalTime(),
                until.atZone(DatabaseClock.ZONE).toLocalTime());
    }
}
