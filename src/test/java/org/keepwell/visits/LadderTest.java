package org.keepwell.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;

/** The ladder with its real engine on a real database; time is moved, never waited for. */
@KeepwellTest
class LadderTest {

    private final TansyRow school = new TansyRow();

    @Test
    @Proves("F51")
    void anOverdueVisitTellsTheCheckInPersonThenTheManagerThenTheDutyLeaderAtTheirMinutes() {
        VisitId visit = school.underWay(school.plan());
        MovedTime.to(school.ten.plusMinutes(31));
        untilLogHas(visit, "REMINDER chantelle");
        MovedTime.to(school.ten.plusMinutes(40));
        untilLogHas(visit, "WORKER chantelle");
        MovedTime.to(school.ten.plusMinutes(45));
        untilLogHas(visit, "CHECK_IN pam");
        MovedTime.to(school.ten.plusMinutes(49));
        assertThat(school.told(visit)).doesNotContain("LINE_MANAGER hodan");
        MovedTime.to(school.ten.plusMinutes(50));
        untilLogHas(visit, "LINE_MANAGER hodan");
        MovedTime.to(school.ten.plusMinutes(55));
        untilLogHas(visit, "DUTY_LEADER rukhsana");
        MovedTime.to(school.ten.plusMinutes(70));
        untilLogHas(visit, "POLICE rukhsana");
        assertThat(school.told(visit))
                .containsExactly(
                        "REMINDER chantelle",
                        "WORKER chantelle",
                        "CHECK_IN pam",
                        "LINE_MANAGER hodan",
                        "DUTY_LEADER rukhsana",
                        "POLICE rukhsana");
    }

    private void untilLogHas(VisitId visit, String line) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    List<String> log = school.log(visit);
                    return log.contains(line);
                });
    }
}
