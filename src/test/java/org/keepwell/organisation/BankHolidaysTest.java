package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {

    @Test
    void eachYearHasEight() {
        for (int year = 2026; year <= 2035; year++) {
            assertThat(BankHolidays.in(year)).as("in %d", year).hasSize(8);
        }
    }

    @Test
    void theyFallAsPublishedFor2026() {
        assertThat(BankHolidays.in(2026).keySet())
                .containsExactly(
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 4, 3),
                        LocalDate.of(2026, 4, 6),
                        LocalDate.of(2026, 5, 4),
                        LocalDate.of(2026, 5, 25),
                        LocalDate.of(2026, 8, 31),
                        LocalDate.of(2026, 12, 25),
                        LocalDate.of(2026, 12, 28));
    }

    @Test
    void christmasOnASaturdayMovesBothDays() {
        assertThat(BankHolidays.in(2027))
                .containsEntry(LocalDate.of(2027, 12, 27), "Christmas Day")
                .containsEntry(LocalDate.of(2027, 12, 28), "Boxing Day");
    }

    @Test
    void christmasOnASundayKeepsBothDaysApart() {
        assertThat(BankHolidays.in(2033).keySet()).contains(LocalDate.of(2033, 12, 26), LocalDate.of(2033, 12, 27));
    }

    @Test
    void newYearOnASaturdayMovesToMonday() {
        assertThat(BankHolidays.in(2028)).containsKey(LocalDate.of(2028, 1, 3));
    }
}
