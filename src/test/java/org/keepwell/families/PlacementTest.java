package org.keepwell.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

    @Test
    void theFirstDayCountsAsUsed() {
        assertThat(stay(MONDAY.plusDays(29)).daysUsed(MONDAY)).isEqualTo(1);
        assertThat(stay(MONDAY.plusDays(29)).daysLeft(MONDAY)).isEqualTo(29);
    }

    @Test
    void usedAndLeftMakeTheWholeWindow() {
        Placement stay = stay(MONDAY.plusDays(29));
        LocalDate day = MONDAY.plusDays(14);
        assertThat(stay.daysUsed(day)).isEqualTo(15);
        assertThat(stay.daysLeft(day)).isEqualTo(15);
        assertThat(stay.shareUsed(day)).isEqualTo(0.5);
    }

    @Test
    void pastTheEndNothingIsLeftAndTheWindowIsFull() {
        Placement stay = stay(MONDAY.plusDays(29));
        assertThat(stay.daysLeft(MONDAY.plusDays(60))).isZero();
        assertThat(stay.shareUsed(MONDAY.plusDays(60))).isEqualTo(1.0);
    }

    @Test
    void withoutAnEndNothingIsMadeUp() {
        assertThat(stay(null).daysLeft(MONDAY)).isNull();
        assertThat(stay(null).shareUsed(MONDAY)).isNull();
    }

    private static Placement stay(@Nullable LocalDate end) {
        return new Placement(
                PlacementId.make(), ChildId.make(), MONDAY, end, null, "", "", "", Placement.Ending.NOT_YET, "", 1);
    }
}
