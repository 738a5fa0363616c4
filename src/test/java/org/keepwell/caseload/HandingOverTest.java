package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.access.Relation;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.families.OneSchool;
import org.keepwell.organisation.OpenHours;
import org.keepwell.organisation.WorkingHours;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;

/** Adaeze would like Precious to take over the Barracloughs from Callum. */
@KeepwellTest
class HandingOverTest {

    private final ZonedDateTime ten = MovedTime.toSchoolDay(10, 0);
    private final OneSchool school = new OneSchool();
    private final HandOvers handOvers = RunningKeepwell.bean(HandOvers.class);
    private final Offers offers = RunningKeepwell.bean(Offers.class);

    @Test
    void nothingChangesBeforeTheYesAndEverythingWithIt() {
        HandOverId asked = asked();
        assertThat(relation(school.callum)).isEqualTo(Relation.KEY_WORKER);
        assertThat(school.as(school.precious, () -> families(school.precious))).isEmpty();

        school.as(school.precious, () -> offers.accept(asked));

        assertThat(relation(school.precious)).isEqualTo(Relation.KEY_WORKER);
        assertThat(relation(school.callum)).isEqualTo(Relation.WORKER);
        HandOver begun = school.as(school.precious, () -> handOvers.handOver(asked));
        assertThat(begun.from()).isEqualTo(school.callum.id());
        assertThat(begun.steps()).containsExactly(HandOverStep.values());
        assertThat(audited()).contains("hand-over-begun", "key-worker-changed");
    }

    @Test
    void theLastStepEndsTheEarlierWorkersPart() {
        HandOverId id = taken();
        for (HandOverStep step : List.of(HandOverStep.MEET, HandOverStep.TELL_FAMILY, HandOverStep.READ_FILE)) {
            school.as(school.callum, () -> handOvers.settle(id, step, true));
        }
        assertThat(relation(school.callum)).isEqualTo(Relation.WORKER);

        assertThat(school.<Boolean>as(school.precious, () -> handOvers.settle(id, HandOverStep.SAY_GOODBYE, false)))
                .isTrue();

        assertThat(school.engine(() -> RunningKeepwell.bean(FamilyWorkers.class).of(school.barraclough)))
                .extracting(FamilyWorkers.Worker::person)
                .containsExactly(school.precious.id());
        assertThatThrownBy(() -> school.as(school.precious, () -> handOvers.settle(id, HandOverStep.MEET, true)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aFamilyThatNobodyHeldHasNobodyToMeetWith() {
        var begum = school.engine(() -> RunningKeepwell.bean(org.keepwell.families.Families.class)
                .add(org.keepwell.families.FamilyChange.named("Begum")));
        HandOverId asked = school.as(school.adaeze, () -> handOvers.start(begum, null, school.precious.id(), ""));
        school.as(school.precious, () -> offers.accept(asked));
        assertThat(school.as(school.precious, () -> handOvers.handOver(asked)).steps())
                .containsExactly(HandOverStep.TELL_FAMILY, HandOverStep.READ_FILE);
    }

    @Test
    @Proves("I16")
    void aMeetingIsRefusedInsideTimeThatEitherProtects() {
        HandOverId id = taken();
        Instant one = day(13, 0);
        school.as(
                school.callum,
                () -> RunningKeepwell.bean(WorkingHours.class)
                        .protect(
                                school.callum.id(),
                                one.atZone(org.keepwell.shared.DatabaseClock.ZONE)
                                        .getDayOfWeek(),
                                new OpenHours(LocalTime.of(13, 0), LocalTime.of(14, 0))));

        assertRefused(id, one, "Callum keeps that time free. Choose another.");
        assertRefused(id, day(12, 45), "Callum keeps that time free. Choose another.");
        assertRefused(id, day(13, 59), "Callum keeps that time free. Choose another.");
        book(id, day(14, 0));
        assertThat(school.as(school.precious, () -> handOvers.handOver(id)).meetAt())
                .isEqualTo(day(14, 0));
    }

    @Test
    void aMeetingIsRefusedOutsideTheHoursThatEitherWorks() {
        HandOverId id = taken();
        ZonedDateTime day = ten.plusDays(1);
        school.as(school.precious, () -> {
            RunningKeepwell.bean(WorkingHours.class)
                    .work(
                            school.precious.id(),
                            ten.toLocalDate(),
                            Map.of(weekday(0), hours(), weekday(1), new OpenHours(LocalTime.of(9, 0), LocalTime.NOON)));
            return true;
        });
        assertRefused(
                id,
                day.withHour(11).withMinute(45).toInstant(),
                "That is outside the hours Precious works. Choose another time.");
        assertRefused(id, day(19, 0), "That is outside the hours Precious works. Choose another time.");
        assertRefused(id, ten.minusHours(1).toInstant(), "Choose a time that is still to come.");
    }

    @Test
    void whoeverTakesNoPartDoesNotFindIt() {
        HandOverId id = taken();
        assertThatThrownBy(() -> school.as(school.martin, () -> handOvers.handOver(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(school.precious, handOvers::all)).isInstanceOf(NotFound.class);
        assertThat(school.as(school.adaeze, handOvers::all)).hasSize(1);
        assertThat(school.as(school.callum, handOvers::mine)).hasSize(1);
        OneSchool other = new OneSchool();
        assertThatThrownBy(() -> other.as(other.adaeze, () -> handOvers.handOver(id)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aPractitionerWhoManagesNobodyStartsNone() {
        assertThatThrownBy(() -> school.as(
                        school.callum,
                        () -> handOvers.start(school.barraclough, school.callum.id(), school.precious.id(), "")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void oneQuestionAndOneHandOverAtATime() {
        HandOverId id = asked();
        assertThatThrownBy(this::asked).isInstanceOf(Refused.class);
        school.as(school.precious, () -> offers.accept(id));
        assertThatThrownBy(() -> school.as(
                        school.adaeze,
                        () -> handOvers.start(school.barraclough, school.precious.id(), school.martin.id(), "")))
                .isInstanceOf(Refused.class);
    }

    private DayOfWeek weekday(int later) {
        return ten.plusDays(later).getDayOfWeek();
    }

    private static OpenHours hours() {
        return new OpenHours(LocalTime.of(8, 0), LocalTime.of(16, 30));
    }

    private Instant day(int hour, int minute) {
        return ten.withHour(hour).withMinute(minute).toInstant();
    }

    private void assertRefused(HandOverId id, Instant at, String words) {
        assertThatThrownBy(() -> book(id, at)).isInstanceOf(Refused.class).hasMessage(words);
    }

    private void book(HandOverId id, Instant at) {
        school.as(school.precious, () -> {
            handOvers.book(id, at, Duration.ofMinutes(30));
            return true;
        });
    }

    private HandOverId asked() {
        return school.as(
                school.adaeze, () -> handOvers.start(school.barraclough, school.callum.id(), school.precious.id(), ""));
    }

    private HandOverId taken() {
        HandOverId id = asked();
        return school.as(school.precious, () -> offers.accept(id));
    }

    private Relation relation(OneSchool.Member member) {
        return school.engine(() -> RunningKeepwell.bean(FamilyWorkers.class).of(school.barraclough)).stream()
                .filter(worker -> worker.person().equals(member.id()))
                .map(FamilyWorkers.Worker::as)
                .findFirst()
                .orElseThrow();
    }

    private List<PersonId> families(OneSchool.Member member) {
        return RunningKeepwell.bean(FamilyWorkers.class).of(school.barraclough).stream()
                .map(FamilyWorkers.Worker::person)
                .filter(member.id()::equals)
                .toList();
    }

    private List<String> audited() {
        var logins = RunningKeepwell.logins();
        return org.springframework.jdbc.core.simple.JdbcClient.create(logins.as(logins.owner()))
                .sql("select verb from audit.entry where chain = ?")
                .param(school.id.value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
