package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keepwell.organisation.CalendarFixture.aCalendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.organisation.SchoolCalendar.HolidayChange;
import org.keepwell.shared.DatabaseClock;

class SchoolCalendarTest {

    private static final LocalDate A_WEDNESDAY = LocalDate.of(2026, 11, 25);

    @Test
    void anOrdinaryWeekdayOfTermIsOpen() {
        assertThat(aCalendar().build().openOn(A_WEDNESDAY)).isTrue();
    }

    @Test
    void withoutTermsEveryWeekCounts() {
        assertThat(aCalendar().withoutTerms().build().openOn(LocalDate.of(2026, 8, 12)))
                .isTrue();
    }

    @Test
    void outOfTermIsClosedAndSaysSo() {
        assertThat(aCalendar().build().whyClosed(LocalDate.of(2026, 8, 12))).contains("Out of term");
    }

    @Test
    void aClosureIsClosedOnItsFirstAndLastDay() {
        SchoolCalendar calendar = aCalendar()
                .closed("Half-term", LocalDate.of(2026, 10, 26), LocalDate.of(2026, 10, 30))
                .build();
        assertThat(calendar.whyClosed(LocalDate.of(2026, 10, 26))).contains("Half-term");
        assertThat(calendar.whyClosed(LocalDate.of(2026, 10, 30))).contains("Half-term");
        assertThat(calendar.openOn(LocalDate.of(2026, 10, 23))).isTrue();
    }

    @Test
    void aBankHolidayIsClosedUnlessTheSettingLeavesItOut() {
        LocalDate earlyMay = LocalDate.of(2026, 5, 4);
        assertThat(aCalendar().withoutTerms().build().whyClosed(earlyMay)).contains("Early May bank holiday");
        assertThat(aCalendar()
                        .withoutTerms()
                        .changing(Map.of(earlyMay, new HolidayChange(false, "")))
                        .build()
                        .openOn(earlyMay))
                .isTrue();
    }

    @Test
    void aOneOffBankHolidayIsClosed() {
        assertThat(aCalendar()
                        .changing(Map.of(A_WEDNESDAY, new HolidayChange(true, "A jubilee")))
                        .build()
                        .whyClosed(A_WEDNESDAY))
                .contains("A jubilee");
    }

    @Test
    void aWeekendIsClosed() {
        assertThat(aCalendar().build().whyClosed(LocalDate.of(2026, 11, 28))).contains("Not open on a Saturday");
    }

    @Test
    void itClosesByTheClockOnTheWall() {
        assertThat(aCalendar().build().closes(A_WEDNESDAY).toLocalTime()).isEqualTo(LocalTime.of(16, 30));
        assertThat(aCalendar()
                        .withoutTerms()
                        .build()
                        .closes(LocalDate.of(2026, 7, 1))
                        .getOffset()
                        .getTotalSeconds())
                .isEqualTo(3600);
    }

    @Test
    void aClosedDayClosesAsItBegins() {
        LocalDate saturday = LocalDate.of(2026, 11, 28);
        assertThat(aCalendar().build().closes(saturday)).isEqualTo(saturday.atStartOfDay(DatabaseClock.ZONE));
    }

    @Test
    void theClosingMinuteIsClosed() {
        SchoolCalendar calendar = aCalendar().build();
        assertThat(calendar.openAt(at("2026-11-25T16:29:59"))).isTrue();
        assertThat(calendar.openAt(at("2026-11-25T16:30"))).isFalse();
        assertThat(calendar.openAt(at("2026-11-25T07:59:59"))).isFalse();
    }

    private static java.time.Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DatabaseClock.ZONE).toInstant();
    }
}
