package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.keepwell.testing.School;
import org.springframework.beans.factory.annotation.Autowired;

@KeepwellTest
class DutyRotaTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime HALF_PAST_FOUR = LocalTime.of(16, 30);

    @Autowired
    private DutyRota rota;

    @Autowired
    private DutyHabits habits;

    @Autowired
    private Calendar calendar;

    @Autowired
    private Settings settings;

    @Autowired
    private Staff staff;

    @Autowired
    private WorkingTime time;

    @Autowired
    private WorkingHours hours;

    private final School school = Cast.school();
    private final Colleague shabnam = school.hire("Shabnam Mirza", Role.DUTY_COORDINATOR, Role.ADMINISTRATOR);
    private final Colleague martin = school.hire("Martin Sugden", Role.SAFEGUARDING_LEAD, Role.SENIOR_LEADER);
    private final Colleague callum = school.hire("Callum Riley", Role.PRACTITIONER);
    private final ZonedDateTime now = ZonedDateTime.parse("2027-02-03T10:00:00Z");

    @BeforeEach
    void itIsAWednesdayInFebruary() {
        MovedTime.to(now);
    }

    @Test
    @Proves("L44")
    void leaderAndDeputyAreNamedForTheDay() {
        assign(Duty.LEADER, shabnam, today());
        assign(Duty.DEPUTY, martin, today());
        DutyNow duty = callum.asks(() -> rota.at(now.toInstant()));
        assertThat(duty.leader()).contains(shabnam.person());
        assertThat(duty.deputy()).contains(martin.person());
        assertThat(duty.outside()).isEmpty();
        assertThat(callum.asks(() -> rota.days(today(), 1).getFirst().covered()))
                .isTrue();
    }

    @Test
    @Proves("L44")
    void anEmptyDayNamesTheGapAndWhomToRingOutside() {
        assertThat(callum.asks(() -> rota.days(today(), 1).getFirst().gapInWords()))
                .isEqualTo("No duty leader. No deputy.");
        DutyNow duty = callum.asks(() -> rota.at(now.toInstant()));
        assertThat(duty.anybody()).isFalse();
        assertThat(duty.outside()).extracting(OutsideNumber::number).contains("999", "116 123");
        shabnam.acts(() -> rota.confirmWeek(today()));
        assertThat(callum.asks(() -> rota.week(today()).confirmed())).isTrue();
    }

    @Test
    @Proves("L44")
    void aSettingOfMoreThanTenMayMakeCoverARule() {
        assertThatThrownBy(() -> shabnam.acts(() -> settings.requireDutyCover(true)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("more than ten");
        for (int i = 0; i < 8; i++) {
            Colleague _ = school.hire("Worker " + (char) ('a' + i), Role.PRACTITIONER);
        }
        shabnam.acts(() -> settings.requireDutyCover(true));
        assertThatThrownBy(() -> shabnam.acts(() -> rota.confirmWeek(today())))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Monday 1 February 2027: No duty leader.");
        for (int day = -2; day <= 2; day++) {
            assign(Duty.LEADER, shabnam, today().plusDays(day));
            assign(Duty.DEPUTY, martin, today().plusDays(day));
        }
        shabnam.acts(() -> rota.confirmWeek(today()));
        assertThat(callum.asks(() -> rota.week(today()).confirmed())).isTrue();
    }

    @Test
    void aChangeOpensAConfirmedWeekAgain() {
        shabnam.acts(() -> rota.confirmWeek(today()));
        UUID slot = assign(Duty.LEADER, shabnam, today());
        assertThat(callum.asks(() -> rota.week(today()).confirmed())).isFalse();
        shabnam.acts(() -> rota.confirmWeek(today()));
        DutySlot removed = shabnam.asks(() -> rota.remove(slot));
        assertThat(removed.person()).isEqualTo(shabnam.person());
        assertThat(callum.asks(() -> rota.week(today()).confirmed())).isFalse();
    }

    @Test
    void aNightSlotHoldsOverMidnight() {
        UUID _ = shabnam.asks(
                () -> rota.assign(Duty.LEADER, martin.person(), today(), LocalTime.of(18, 0), LocalTime.of(8, 0)));
        assertThat(callum.asks(() -> rota.at(now.withHour(23).toInstant())).leader())
                .contains(martin.person());
        assertThat(callum.asks(() -> rota.at(now.plusDays(1).withHour(7).toInstant()))
                        .leader())
                .contains(martin.person());
        assertThat(callum.asks(() -> rota.at(now.plusDays(1).withHour(8).toInstant()))
                        .leader())
                .isEmpty();
    }

    @Test
    void nobodyDeputisesForThemselvesNorTakesADutyTwice() {
        assign(Duty.LEADER, shabnam, today());
        assertThatThrownBy(() -> assign(Duty.DEPUTY, shabnam, today())).hasMessageContaining("deputise");
        assertThatThrownBy(() -> assign(Duty.LEADER, martin, today())).hasMessageContaining("already has");
    }

    @Test
    void somebodyWhoLeftHoldsNoSlot() {
        assign(Duty.LEADER, martin, today().plusDays(1));
        shabnam.acts(() -> staff.leave(martin.person(), today()));
        assertThat(callum.asks(() -> rota.at(now.plusDays(1).toInstant())).leader())
                .isEmpty();
    }

    @Test
    void aTermIsFilledFromTheHabitOnDaysThatAreOpen() {
        UUID term = shabnam.asks(() -> {
            UUID id = calendar.addTerm("Spring 2027", LocalDate.of(2027, 1, 4), LocalDate.of(2027, 2, 19));
            UUID _ = calendar.close("Half-term", LocalDate.of(2027, 2, 15), LocalDate.of(2027, 2, 19));
            UUID _ = habits.add(DayOfWeek.WEDNESDAY, EIGHT, HALF_PAST_FOUR, Duty.LEADER, shabnam.person());
            UUID _ = habits.add(DayOfWeek.WEDNESDAY, EIGHT, HALF_PAST_FOUR, Duty.DEPUTY, martin.person());
            UUID _ = habits.add(DayOfWeek.SATURDAY, EIGHT, HALF_PAST_FOUR, Duty.LEADER, martin.person());
            return id;
        });
        // From 3 February: two Wednesdays open (3rd, 10th), the 17th closed; Saturdays 6th and 13th are meant.
        assertThat(shabnam.asks(() -> habits.fill(term))).isEqualTo(2 * 2 + 2);
        assertThat(shabnam.asks(() -> habits.fill(term))).isZero();
        assertThat(callum.asks(() -> rota.at(now.plusDays(7).toInstant())).deputy())
                .contains(martin.person());
        assertThat(callum.asks(() -> rota.at(now.plusDays(14).toInstant())).anybody())
                .isFalse();
    }

    @Test
    void practitionersReadTheRotaAndDoNotWriteIt() {
        assertThatThrownBy(() ->
                        callum.asks(() -> rota.assign(Duty.LEADER, callum.person(), today(), EIGHT, HALF_PAST_FOUR)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherSettingsSlotIsNotFound() {
        UUID slot = assign(Duty.LEADER, shabnam, today());
        Colleague stranger = Cast.school().hire("Pam Ibbotson", Role.ADMINISTRATOR);
        assertThatThrownBy(() -> stranger.asks(() -> rota.remove(slot))).isInstanceOf(NotFound.class);
    }

    @Test
    void quietHoursAreTheSettingsAndOnesOwn() {
        assertThat(callum.asks(() -> time.isQuiet(callum.person(), now.toInstant())))
                .isFalse();
        assertThat(callum.asks(
                        () -> time.quietUntil(callum.person(), now.withHour(21).toInstant())))
                .isEqualTo(now.plusDays(1).withHour(7).withMinute(30).toInstant());
        callum.acts(() -> hours.keepQuiet(callum.person(), LocalTime.of(9, 30), LocalTime.of(10, 30)));
        assertThat(callum.asks(() -> time.isQuiet(callum.person(), now.toInstant())))
                .isTrue();
        assertThat(martin.asks(() -> time.isQuiet(martin.person(), now.toInstant())))
                .isFalse();
    }

    @Test
    void workingPatternsSayWhoIsAtWork() {
        assertThat(callum.asks(() -> time.atWork(callum.person(), now.toInstant())))
                .isTrue();
        callum.acts(() -> hours.work(
                callum.person(), today(), java.util.Map.of(DayOfWeek.MONDAY, new OpenHours(EIGHT, HALF_PAST_FOUR))));
        assertThat(callum.asks(() -> time.atWork(callum.person(), now.toInstant())))
                .isFalse();
        assertThat(callum.asks(
                        () -> time.atWork(callum.person(), now.plusDays(5).toInstant())))
                .isTrue();
        UUID lunch = callum.asks(() -> hours.protect(
                callum.person(), DayOfWeek.WEDNESDAY, new OpenHours(LocalTime.of(9, 0), LocalTime.of(11, 0))));
        assertThat(callum.asks(() -> time.isProtected(callum.person(), now.toInstant())))
                .isTrue();
        callum.acts(() -> hours.unprotect(callum.person(), lunch));
        assertThat(callum.asks(() -> time.isProtected(callum.person(), now.toInstant())))
                .isFalse();
        assertThat(Duration.between(now, callum.asks(() -> time.closes(today()))))
                .isEqualTo(Duration.ofMinutes(390));
    }

    private UUID assign(Duty duty, Colleague who, LocalDate day) {
        return shabnam.asks(() -> rota.assign(duty, who.person(), day, EIGHT, HALF_PAST_FOUR));
    }

    private LocalDate today() {
        return now.toLocalDate();
    }
}
