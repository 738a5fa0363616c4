package org.keepwell.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keepwell.notices.School.Member;
import org.keepwell.organisation.Channel;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Outside;
import org.keepwell.testing.Proves;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@KeepwellTest
class TellingTest {

    @Autowired
    private Notices notices;

    @Autowired
    private PlatformTransactionManager transactions;

    private final School school = new School();

    @Test
    void aPersonIsToldOnceForAKey() {
        MovedTime.toSchoolDay(10, 0);
        assertThat(school.tell(School.notice(Urgency.SAFETY, "visit/1/manager", school.shabnam))
                        .people())
                .isEqualTo(1);
        assertThat(school.tell(School.notice(Urgency.SAFETY, "visit/1/manager", school.shabnam, school.martin))
                        .people())
                .isEqualTo(1);
        await().untilAsserted(
                        () -> assertThat(Outside.mailTo(school.martin.email())).hasSize(1));
        await().untilAsserted(
                        () -> assertThat(Outside.mailTo(school.shabnam.email())).hasSize(1));
    }

    @Test
    void nothingIsToldWhenTheCallersTransactionRollsBack() {
        MovedTime.toSchoolDay(10, 0);
        assertThatThrownBy(() -> school.engine(() -> new TransactionTemplate(transactions).execute(status -> {
                    assertThat(notices.tell(School.notice(Urgency.SAFETY, "visit/2", school.shabnam))
                                    .people())
                            .isEqualTo(1);
                    throw new IllegalStateException("after all not");
                })))
                .hasMessageContaining("after all not");
        assertThat(school.receipts("visit/2")).isEmpty();
    }

    @Test
    @Proves("I10")
    void anOrdinaryMessageAtNineInTheEveningArrivesNextMorningAndTheSenderIsTold() {
        var evening = MovedTime.toSchoolDay(21, 0);
        Told told = school.tell(School.notice(Urgency.ORDINARY, "message/1", school.shabnam));
        Instant morning = java.util.Objects.requireNonNull(told.heldUntil());
        assertThat(morning.atZone(DatabaseClock.ZONE).toLocalDate()).isAfter(evening.toLocalDate());
        assertThat(morning.atZone(DatabaseClock.ZONE).toLocalTime()).hasToString("07:30");
        assertThat(inbox(school.shabnam)).isEmpty();
        assertThat(Outside.mailTo(school.shabnam.email())).isEmpty();

        MovedTime.to(morning.atZone(DatabaseClock.ZONE).plusSeconds(1));
        await().untilAsserted(
                        () -> assertThat(Outside.mailTo(school.shabnam.email())).hasSize(1));
        assertThat(inbox(school.shabnam)).hasSize(1);
    }

    @Test
    void safetyAndDutyGoThroughQuietHours() {
        MovedTime.toSchoolDay(23, 30);
        assertThat(school.tell(School.notice(Urgency.SAFETY, "visit/3", school.shabnam))
                        .heldUntil())
                .isNull();
        assertThat(school.tell(School.notice(Urgency.DUTY, "concern/3", school.shabnam))
                        .heldUntil())
                .isNull();
        await().untilAsserted(
                        () -> assertThat(Outside.mailTo(school.shabnam.email())).hasSize(2));
    }

    @Test
    void safetyGoesByEveryChosenChannelAndAnOrdinaryMessageByTheFirst() {
        MovedTime.toSchoolDay(10, 0);
        school.tell(School.notice(Urgency.SAFETY, "visit/4", school.martin));
        school.tell(School.notice(Urgency.ORDINARY, "message/4", school.martin));
        await().untilAsserted(() ->
                assertThat(school.sentTo(school.martin, "visit/4")).isEqualTo(Set.of(Channel.EMAIL, Channel.TEXT)));
        await().untilAsserted(() ->
                assertThat(school.sentTo(school.martin, "message/4")).isEqualTo(Set.of(Channel.TEXT)));
    }

    @Test
    void whoeverChoseTheApplicationAloneStillHearsOfDangerOutside() {
        MovedTime.toSchoolDay(10, 0);
        school.tell(School.notice(Urgency.ORDINARY, "message/5", school.callum));
        school.tell(School.notice(Urgency.SAFETY, "visit/5", school.callum));
        await().untilAsserted(() ->
                assertThat(school.sentTo(school.callum, "visit/5")).isNotEmpty());
        assertThat(school.sentTo(school.callum, "message/5")).isEmpty();
        assertThat(inbox(school.callum)).hasSize(2);
    }

    @Test
    void noNameAndNothingOfACaseLeavesTheBuilding() {
        MovedTime.toSchoolDay(10, 0);
        school.tell(School.notice(Urgency.SAFETY, "visit/6-marker", school.martin));
        await().untilAsserted(() ->
                assertThat(Outside.textsTo(school.martin.mobile())).hasSize(1));
        await().untilAsserted(
                        () -> assertThat(Outside.mailTo(school.martin.email())).hasSize(1));
        String left = Outside.textsTo(school.martin.mobile()).toString() + Outside.mailTo(school.martin.email());
        assertThat(left.toLowerCase(java.util.Locale.ROOT))
                .contains("somebody has not checked in")
                .doesNotContain("callum", "riley", "martin", "sugden", "mill lane", "marker", "/visits/");
    }

    @Test
    void standingDownTellsEverybodyWhoWasToldAtOnceAndCancelsTheRest() {
        MovedTime.toSchoolDay(19, 0);
        school.tell(School.notice(Urgency.SAFETY, "visit/7/worker", school.martin));
        school.tell(School.notice(Urgency.ORDINARY, "visit/7/note", school.shabnam));
        await().untilAsserted(() ->
                assertThat(Outside.textsTo(school.martin.mobile())).hasSize(1));

        school.engine(() -> {
            notices.standDown("visit/7", "Shabnam has spoken to Callum and he is safe.");
            notices.standDown("visit/7", "Shabnam has spoken to Callum and he is safe.");
            return true;
        });
        await().untilAsserted(() ->
                assertThat(Outside.textsTo(school.martin.mobile())).hasSize(2));
        assertThat(Outside.textsTo(school.martin.mobile()).getLast().words())
                .contains("Stand down")
                .doesNotContain("Callum");
        assertThat(inbox(school.martin))
                .extracting(Line::words)
                .contains("Shabnam has spoken to Callum and he is safe.");
        assertThat(school.receipts("visit/7/note")).isEmpty();
        assertThat(inbox(school.shabnam)).isEmpty();
    }

    @Test
    void seeingIsNotedOnceAndOnlyForWhoeverSaw() {
        MovedTime.toSchoolDay(10, 0);
        school.tell(School.notice(Urgency.SAFETY, "visit/8", school.martin, school.shabnam));
        school.as(school.martin, () -> {
            notices.seenByMe("visit/8");
            return true;
        });
        assertThat(school.receipts("visit/8"))
                .filteredOn(receipt -> receipt.seen() != null)
                .extracting(Receipt::person)
                .containsExactly(school.martin.id());
    }

    private java.util.List<Line> inbox(Member member) {
        return school.as(
                member,
                () -> org.keepwell.testing.RunningKeepwell.bean(Inbox.class).lines(50));
    }

    @Test
    void noticesAreRemovedAfterHalfAYear() {
        MovedTime.toSchoolDay(10, 0);
        school.tell(School.notice(Urgency.ORDINARY, "message/old", school.callum));
        MovedTime.forward(java.time.Duration.ofDays(190));
        school.tell(School.notice(Urgency.SAFETY, "message/new", school.callum));
        org.keepwell.testing.RunningKeepwell.bean(Sweeping.class).whatIsOld();
        assertThat(school.receipts("message/")).extracting(Receipt::key).containsExactly("message/new");
    }
}
