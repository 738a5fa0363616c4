package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.keepwell.families.OneSchool;
import org.keepwell.families.WorkLogged;
import org.keepwell.shared.NotFound;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;

/** What each week leaves behind: a row for each worker, theirs alone, and a sum for the service. */
@KeepwellTest
class LoadWeeksTest {

    private final WeeksGoBy weeks = new WeeksGoBy();
    private final OneSchool school = weeks.school;
    private final LoadWeeks load = RunningKeepwell.bean(LoadWeeks.class);

    @Test
    void aWeekThatEndedIsKeptOnceHoweverOftenItIsAskedFor() {
        weeks.aFifthOfFullTime(school.callum.id());
        weeks.takesIn(school.callum, 4);
        school.contact("Donna talked about mornings.");
        weeks.pass(1);
        weeks.keep();
        assertThat(mine(school.callum)).singleElement().satisfies(week -> {
            assertThat(week.week()).isEqualTo(weeks.lastWeek());
            assertThat(week.percent()).hasValue(125);
            assertThat(week.families()).isEqualTo(5);
            assertThat(week.contacts()).isEqualTo(1);
            assertThat(week.visits()).isZero();
            assertThat(week.contractedMinutes()).isEqualTo(444);
        });
        assertThat(ofService()).singleElement().satisfies(week -> {
            assertThat(week.percent()).hasValue(125);
            assertThat(week.caseloads()).isEqualTo(1);
            assertThat(week.sumShown()).isFalse();
        });
    }

    @Test
    void copiesAtWorkAtOnceKeepItOnce() {
        weeks.passUnseen();
        IntStream.range(0, 6).parallel().forEach(copy -> weeks.keep());
        assertThat(mine(school.callum)).hasSize(1);
        assertThat(ofService()).hasSize(1);
    }

    @Test
    void aWeekThatNobodyWasThereToKeepStaysUnknown() {
        weeks.pass(1);
        weeks.passUnseen();
        MovedTime.forward(java.time.Duration.ofDays(3));
        weeks.keep();
        assertThat(mine(school.callum))
                .as("by Thursday it is another week's load")
                .hasSize(1);
        weeks.pass(1);
        assertThat(mine(school.callum))
                .extracting(LoadWeek::week)
                .containsExactly(weeks.lastWeek().minusWeeks(2), weeks.lastWeek());
    }

    @Test
    void somebodyAwayIsAwayAndTheirFamiliesStayInTheSum() {
        school.takeIn("Farrar", school.precious);
        LocalDate today = LocalDate.of(2026, 1, 1);
        weeks.isAwayOn(school.precious.id(), today, today.plusYears(9));
        weeks.pass(1);
        assertThat(mine(school.precious)).singleElement().satisfies(week -> {
            assertThat(week.away()).isTrue();
            assertThat(week.percent()).isEqualTo(OptionalInt.empty());
        });
        assertThat(ofService()).singleElement().satisfies(week -> {
            assertThat(week.caseloads()).isEqualTo(1);
            assertThat(week.families()).isEqualTo(2);
            assertThat(week.points()).isEqualTo(10);
            assertThat(week.availablePoints()).isEqualTo(100);
        });
    }

    @Test
    void nobodyReadsAnotherPersonsWeeks() {
        weeks.pass(2);
        assertThat(mine(school.adaeze)).isEmpty();
        LoadWeekStore store = RunningKeepwell.bean(LoadWeekStore.class);
        LocalDate long1 = LocalDate.of(2026, 1, 5);
        assertThat(school.as(school.callum, () -> read(store, long1))).hasSize(2);
        assertThat(school.as(school.adaeze, () -> read(store, long1)))
                .as("the database itself shows them to nobody else")
                .isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .as("the rule's own reading is the engine's")
                .isThrownBy(() -> school.as(school.adaeze, load::all));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> school.as(
                        school.adaeze,
                        () -> RunningKeepwell.bean(WorkLogged.class)
                                .between(java.time.Instant.EPOCH, java.time.Instant.EPOCH)));
        assertThatExceptionOfType(NotFound.class)
                .as("a worker does not read the service's")
                .isThrownBy(() -> school.as(school.callum, () -> load.ofService(12)));
    }

    private static List<LoadWeek> read(LoadWeekStore store, LocalDate since) {
        return new org.springframework.transaction.support.TransactionTemplate(
                        RunningKeepwell.bean(org.springframework.transaction.PlatformTransactionManager.class))
                .execute(status -> store.since(since));
    }

    private List<LoadWeek> mine(OneSchool.Member member) {
        return school.as(member, () -> load.mine(12));
    }

    private List<ServiceWeek> ofService() {
        return school.as(school.adaeze, () -> load.ofService(12));
    }
}
