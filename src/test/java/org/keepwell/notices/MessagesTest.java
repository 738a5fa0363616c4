package org.keepwell.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepwell.notices.School.Member;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyRota;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.springframework.beans.factory.annotation.Autowired;

@KeepwellTest
class MessagesTest {

    @Autowired
    private Messages messages;

    @Autowired
    private Inbox inbox;

    @Autowired
    private DutyRota rota;

    private final School school = new School();

    @Test
    @Proves("I10")
    void aMessageInTheEveningIsHeldAndItsSenderHearsWhenItArrives() {
        MovedTime.toSchoolDay(21, 0);
        Messages.Sent sent = school.as(school.callum, () -> messages.send(school.shabnam.id(), "Thank you for today"));
        assertThat(sent.words())
                .contains("Shabnam")
                .contains("quiet hours hold it")
                .contains("at 7:30");
        assertThat(lines(school.shabnam)).isEmpty();
    }

    @Test
    void aMessageInWorkingHoursArrivesAtOnceUnderTheSendersName() {
        MovedTime.toSchoolDay(10, 0);
        Messages.Sent sent = school.as(school.callum, () -> messages.send(school.shabnam.id(), " Thank\n you "));
        assertThat(sent.words()).isEqualTo("Sent to Shabnam.");
        assertThat(lines(school.shabnam)).containsExactly("Callum Riley: Thank you");
    }

    @Test
    @Proves("I11")
    void whatCannotWaitReachesThePersonOnDutyAloneInQuietHours() {
        Instant evening = MovedTime.toSchoolDay(22, 0).toInstant();
        school.engine(() ->
                rota.assign(Duty.LEADER, school.martin.id(), evening.minusSeconds(3600), evening.plusSeconds(7200)));
        Messages.Sent sent = school.as(school.callum, () -> messages.sendToDuty("Donna has rung me, very frightened"));
        assertThat(sent.to().person()).isEqualTo(school.martin.id());
        assertThat(sent.told().heldUntil()).isNull();
        assertThat(lines(school.martin)).hasSize(1);
        assertThat(lines(school.shabnam)).isEmpty();
    }

    @Test
    void whatCannotWaitIsNotSentIntoTheVoidWhenNobodyIsOnDuty() {
        MovedTime.toSchoolDay(22, 0);
        assertThatThrownBy(() -> school.as(school.callum, () -> messages.sendToDuty("Help")))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("Nobody else from school is on duty")
                .hasMessageContaining("999");
    }

    @Test
    void aPersonOfAnotherSchoolIsNotFound() {
        School other = new School();
        PersonId stranger = other.martin.id();
        assertThatThrownBy(() -> school.as(school.callum, () -> messages.send(stranger, "Hello")))
                .isInstanceOf(NotFound.class);
    }

    private List<String> lines(Member member) {
        return school.as(member, () -> inbox.lines(10)).stream()
                .map(Line::words)
                .toList();
    }
}
