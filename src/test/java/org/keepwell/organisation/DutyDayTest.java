package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keepwell.organisation.CalendarFixture.aCalendar;
import static org.keepwell.organisation.Duty.DEPUTY;
import static org.keepwell.organisation.Duty.LEADER;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.PersonId;

class DutyDayTest {

    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);
    private static final PersonId SHABNAM = PersonId.make();
    private static final PersonId MARTIN = PersonId.make();

    @Test
    void aDayWithLeaderAndDeputyForAllOpeningHoursIsCovered() {
        DutyDay day = day(slot(LEADER, SHABNAM, "08:00", "16:30"), slot(DEPUTY, MARTIN, "08:00", "16:30"));
        assertThat(day.covered()).isTrue();
        assertThat(day.gapInWords()).isEmpty();
    }

    @Test
    void anEmptyDaySaysThatNobodyIsThere() {
        DutyDay day = day();
        assertThat(day.empty()).isTrue();
        assertThat(day.gapInWords()).isEqualTo("No duty leader. No deputy.");
    }

    @Test
    void aGapIsNamedByItsHours() {
        DutyDay day = day(
                slot(LEADER, SHABNAM, "08:00", "12:00"),
                slot(LEADER, MARTIN, "13:00", "16:30"),
                slot(DEPUTY, MARTIN, "07:00", "12:30"));
        assertThat(day.covered()).isFalse();
        assertThat(day.gapInWords()).isEqualTo("No duty leader from 12:00 to 13:00. No deputy from 12:30 to 16:30.");
    }

    @Test
    void slotsThatTouchLeaveNoGap() {
        assertThat(day(slot(LEADER, SHABNAM, "08:00", "12:00"), slot(LEADER, MARTIN, "12:00", "18:00"))
                        .leaderGaps())
                .isEmpty();
    }

    @Test
    void aNightBeforeReachesIntoTheMorning() {
        DutyHabit night = habit(LEADER, SHABNAM, "18:00", "09:00");
        DutyDay day = DutyDay.of(
                WEDNESDAY,
                aCalendar().build(),
                List.of(night.slotOn(WEDNESDAY.minusDays(1)), slot(LEADER, MARTIN, "09:00", "16:30")));
        assertThat(day.leaderGaps()).isEmpty();
        assertThat(day.slots()).hasSize(1);
    }

    @Test
    void aClosedDayNeedsNobody() {
        DutyDay saturday = DutyDay.of(LocalDate.of(2026, 11, 28), aCalendar().build(), List.of());
        assertThat(saturday.covered()).isTrue();
        assertThat(saturday.empty()).isFalse();
    }

    @Test
    void oneDutyCannotBeHeldTwiceNorTwoByOnePerson() {
        DutySlot leads = slot(LEADER, SHABNAM, "08:00", "12:00");
        assertThat(leads.clashes(slot(LEADER, MARTIN, "11:00", "16:00"))).isTrue();
        assertThat(leads.clashes(slot(DEPUTY, SHABNAM, "11:00", "16:00"))).isTrue();
        assertThat(leads.clashes(slot(DEPUTY, MARTIN, "08:00", "12:00"))).isFalse();
        assertThat(leads.clashes(slot(LEADER, MARTIN, "12:00", "16:00"))).isFalse();
    }

    private static DutyDay day(DutySlot... slots) {
        return DutyDay.of(WEDNESDAY, aCalendar().build(), List.of(slots));
    }

    private static DutySlot slot(Duty duty, PersonId person, String from, String until) {
        return habit(duty, person, from, until).slotOn(WEDNESDAY);
    }

    private static DutyHabit habit(Duty duty, PersonId person, String from, String until) {
        return new DutyHabit(
                UUID.randomUUID(),
                WEDNESDAY.getDayOfWeek(),
                LocalTime.parse(from),
                LocalTime.parse(until),
                duty,
                person);
    }
}
