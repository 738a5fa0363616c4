package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.keepwell.organisation.CalendarFixture.aCalendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keepwell.organisation.QuietTimes.Nightly;
import org.keepwell.organisation.QuietTimes.Own;
import org.keepwell.shared.DatabaseClock;

class QuietTimesTest {

    private static final Nightly EVENINGS = new Nightly(LocalTime.of(18, 0), LocalTime.of(7, 30));

    private final QuietTimes times = new QuietTimes(aCalendar().build(), EVENINGS, true);

    @Test
    void aMessageAtNineInTheEveningArrivesNextMorning() {
        assertThat(times.quietUntil(Own.NONE, at("2026-11-25T21:00"))).isEqualTo(at("2026-11-26T07:30"));
    }

    @Test
    void aMessageInWorkingHoursArrivesAtOnce() {
        assertThat(times.quietUntil(Own.NONE, at("2026-11-25T11:00"))).isEqualTo(at("2026-11-25T11:00"));
    }

    @Test
    void aMessageOnFridayEveningArrivesOnMonday() {
        assertThat(times.quietUntil(Own.NONE, at("2026-11-27T18:30"))).isEqualTo(at("2026-11-30T07:30"));
    }

    @Test
    void aMessageInTheHolidaysWaitsForTerm() {
        assertThat(times.quietUntil(Own.NONE, at("2026-12-21T10:00"))).isEqualTo(at("2027-01-04T07:30"));
    }

    @Test
    void aBankHolidayIsQuiet() {
        QuietTimes allYear = new QuietTimes(aCalendar().withoutTerms().build(), EVENINGS, true);
        assertThat(allYear.quietUntil(Own.NONE, at("2026-05-01T20:00"))).isEqualTo(at("2026-05-05T07:30"));
    }

    @Test
    void aSettingMayLetMessagesThroughOnClosedDays() {
        QuietTimes nightsOnly = new QuietTimes(aCalendar().build(), EVENINGS, false);
        assertThat(nightsOnly.quietUntil(Own.NONE, at("2026-11-28T10:00"))).isEqualTo(at("2026-11-28T10:00"));
        assertThat(nightsOnly.quietUntil(Own.NONE, at("2026-11-28T02:00"))).isEqualTo(at("2026-11-28T07:30"));
    }

    @Test
    void ownQuietHoursWidenTheSettings() {
        Own schoolRun = new Own(new Nightly(LocalTime.of(16, 0), LocalTime.of(9, 0)), null);
        assertThat(times.quietUntil(schoolRun, at("2026-11-25T16:10"))).isEqualTo(at("2026-11-26T09:00"));
    }

    @Test
    void ownQuietHoursNeverNarrowTheSettings() {
        Own brief = new Own(new Nightly(LocalTime.of(23, 0), LocalTime.of(5, 0)), null);
        assertThat(times.quietUntil(brief, at("2026-11-25T21:00"))).isEqualTo(at("2026-11-26T07:30"));
    }

    @Test
    void aDayNotWorkedIsQuiet() {
        Own threeDays = new Own(null, Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY));
        assertThat(times.quietUntil(threeDays, at("2026-11-25T11:00"))).isEqualTo(at("2026-11-26T07:30"));
        assertThat(times.quietUntil(threeDays, at("2026-11-27T11:00"))).isEqualTo(at("2026-11-30T07:30"));
    }

    @Test
    void theNightTheClocksGoForwardEndsByTheWall() {
        QuietTimes everyDay = new QuietTimes(aCalendar().withoutTerms().build(), EVENINGS, false);
        Instant saturday = at("2027-03-27T20:00");
        assertThat(everyDay.quietUntil(Own.NONE, saturday)).isEqualTo(at("2027-03-28T07:30"));
        assertThat(Duration.between(saturday, everyDay.quietUntil(Own.NONE, saturday)))
                .isEqualTo(Duration.ofMinutes(10 * 60 + 30));
    }

    @Test
    void theNightTheClocksGoBackEndsByTheWall() {
        QuietTimes everyDay = new QuietTimes(aCalendar().withoutTerms().build(), EVENINGS, false);
        Instant saturday = at("2026-10-24T20:00");
        assertThat(Duration.between(saturday, everyDay.quietUntil(Own.NONE, saturday)))
                .isEqualTo(Duration.ofMinutes(12 * 60 + 30));
    }

    @Test
    void anEndThatTheClocksSkipIsTheMomentAfter() {
        Nightly untilHalfPastOne = new Nightly(LocalTime.of(22, 0), LocalTime.of(1, 30));
        QuietTimes everyDay = new QuietTimes(aCalendar().withoutTerms().build(), untilHalfPastOne, false);
        assertThat(everyDay.quietUntil(Own.NONE, at("2027-03-27T23:00"))).isEqualTo(at("2027-03-28T02:30"));
    }

    @Test
    void equalTimesKeepNothingQuiet() {
        QuietTimes never = new QuietTimes(
                aCalendar().withoutTerms().build(), new Nightly(LocalTime.of(9, 0), LocalTime.of(9, 0)), false);
        assertThat(never.quiet(Own.NONE, at("2026-11-25T03:00"))).isFalse();
    }

    @Test
    void whereNoDayIsEverOpenItArrivesNextMorningAllTheSame() {
        Own never = new Own(null, Set.of());
        assertThat(times.quietUntil(never, at("2026-11-25T21:00"))).isEqualTo(at("2026-11-26T07:30"));
    }

    @Test
    void aPersonQuietAllDayAtANightShiftStillGetsItInTheEnd() {
        Own allDay = new Own(new Nightly(LocalTime.of(7, 0), LocalTime.of(18, 30)), null);
        assertThat(times.quietUntil(allDay, at("2026-11-25T10:00"))).isAfter(at("2026-11-25T10:00"));
    }

    @Test
    void neverArrivesBeforeItWasSentNorWhileItIsQuiet() {
        Random random = new Random(7);
        Own own = new Own(
                new Nightly(LocalTime.of(15, 45), LocalTime.of(8, 15)), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));
        Instant start = at("2026-09-02T00:00");
        for (int i = 0; i < 2_000; i++) {
            Instant sent = start.plusSeconds(random.nextInt(200 * 24 * 3600));
            Instant arrives = times.quietUntil(own, sent);
            assertThat(arrives).isAfterOrEqualTo(sent);
            assertThat(arrives.isBefore(at("2027-03-20T00:00")) && times.quiet(own, arrives))
                    .isFalse();
        }
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(DatabaseClock.ZONE).toInstant();
    }
}
