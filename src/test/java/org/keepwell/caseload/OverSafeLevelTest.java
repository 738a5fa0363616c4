package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.keepwell.caseload.OverSafeLevel.Run;

class OverSafeLevelTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 9, 7);
    private static final int AWAY = -1;
    private static final SafeLevel LEVEL = new SafeLevel(110, 4);

    @Test
    void fourWeeksRunningOverTheLevelAreARisk() {
        assertThat(run(111, 112, 130, 111)).isEqualTo(new Run(4, Optional.of(FIRST)));
        assertThat(run(111, 112, 130, 111).raises(LEVEL)).isTrue();
    }

    @Test
    void threeAreNone() {
        assertThat(run(100, 111, 112, 130).raises(LEVEL)).isFalse();
    }

    @Test
    void exactlyTheLevelIsNotOverIt() {
        assertThat(run(111, 111, 111, 110).weeks()).isZero();
        assertThat(run(111, 110, 111, 111).weeks()).isEqualTo(2);
    }

    @Test
    void aWeekThatIsNotKnownNeitherCountsNorBeginsTheCountAgain() {
        assertThat(run(120, AWAY, 120, 120)).isEqualTo(new Run(3, Optional.of(FIRST)));
        assertThat(run(120, AWAY, 120, 120).raises(LEVEL)).isFalse();
        assertThat(run(120, AWAY, 120, 120, AWAY, 120)).isEqualTo(new Run(4, Optional.of(FIRST)));
        SortedMap<LocalDate, OptionalInt> missed = weeks(120, 120, 120, 120);
        missed.remove(FIRST.plusWeeks(1));
        assertThat(OverSafeLevel.run(missed, LEVEL)).isEqualTo(new Run(3, Optional.of(FIRST)));
    }

    @Test
    void aWeekWithinTheLevelBeginsItAgain() {
        assertThat(run(120, 120, 120, 90, 120)).isEqualTo(new Run(1, Optional.of(FIRST.plusWeeks(4))));
    }

    @Test
    void nothingKnownIsNoRisk() {
        assertThat(run()).isEqualTo(Run.NONE);
        assertThat(run(AWAY, AWAY, AWAY, AWAY, AWAY)).isEqualTo(Run.NONE);
        assertThat(OverSafeLevel.longest(List.of())).isEqualTo(Run.NONE);
    }

    @Test
    void theLongestRunIsTheServices() {
        Run short1 = new Run(2, Optional.of(FIRST.plusWeeks(3)));
        Run long1 = new Run(5, Optional.of(FIRST));
        assertThat(OverSafeLevel.longest(short1, long1, Run.NONE)).isEqualTo(long1);
        assertThat(OverSafeLevel.longest(new Run(5, Optional.of(FIRST.plusWeeks(1))), long1))
                .isEqualTo(long1);
    }

    @Test
    void percentIsRoundedHalfUpAndEmptyForSomebodyAway() {
        assertThat(week(221, 200, false).percent()).hasValue(111);
        assertThat(week(219, 200, false).percent()).hasValue(110);
        assertThat(week(50, 100, true).percent()).isEmpty();
        assertThat(week(50, 0, false).percent()).isEmpty();
    }

    private static LoadWeek week(int points, int available, boolean away) {
        return new LoadWeek(FIRST, org.keepwell.shared.PersonId.make(), points, available, away, 3, 0, 0, 0);
    }

    private static Run run(int... percents) {
        return OverSafeLevel.run(weeks(percents), LEVEL);
    }

    private static SortedMap<LocalDate, OptionalInt> weeks(int... percents) {
        SortedMap<LocalDate, OptionalInt> weeks = new TreeMap<>();
        for (int i = 0; i < percents.length; i++) {
            weeks.put(FIRST.plusWeeks(i), percents[i] == AWAY ? OptionalInt.empty() : OptionalInt.of(percents[i]));
        }
        return weeks;
    }
}
