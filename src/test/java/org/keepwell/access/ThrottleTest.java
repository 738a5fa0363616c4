package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.keepwell.access.SmallSchool.Known;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Web;

@KeepwellTest
class ThrottleTest {

    private final SmallSchool school = new SmallSchool();
    private final Known seun = school.hire("Seun Bello", Role.SENIOR_LEADER);

    @Test
    void guessingIsSlowedDownAndTheOwnersBrowserIsNot() {
        Web own = seun.web();
        own.loseSession();
        guess(seun.username(), 5);

        assertThat(Web.stranger().signIn(seun.username(), SmallSchool.PASSWORD).status())
                .isEqualTo(429);
        assertThat(own.signIn(seun.username(), SmallSchool.PASSWORD).location()).isEqualTo("/");
    }

    @Test
    void aNameThatDoesNotExistIsSlowedDownAlike() {
        String nobody = "nobody." + school.code;
        guess(nobody, 5);
        assertThat(Web.stranger().signIn(nobody, "anything at all").status()).isEqualTo(429);
    }

    @Test
    void waitingHelps() {
        guess(seun.username(), 5);
        MovedTime.forward(Duration.ofSeconds(31));
        assertThat(Web.stranger().signIn(seun.username(), SmallSchool.PASSWORD).location())
                .isEqualTo("/");
    }

    @Test
    void aTryThatHasToWaitDoesNotProlongTheWait() {
        guess(seun.username(), 5);
        for (int i = 0; i < 10; i++) {
            assertThat(Web.stranger().signIn(seun.username(), "still guessing").status())
                    .isEqualTo(429);
        }
        MovedTime.forward(Duration.ofSeconds(31));
        assertThat(Web.stranger().signIn(seun.username(), SmallSchool.PASSWORD).location())
                .isEqualTo("/");
    }

    @Test
    void waitsGrowToAQuarterOfAnHourAndNoFurther() {
        assertThat(Throttle.waitAfter(-1, Duration.ZERO)).isZero();
        assertThat(Throttle.waitAfter(0, Duration.ZERO)).isEqualTo(Duration.ofSeconds(30));
        assertThat(Throttle.waitAfter(3, Duration.ZERO)).isEqualTo(Duration.ofMinutes(4));
        assertThat(Throttle.waitAfter(1000, Duration.ZERO)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Throttle.waitAfter(1000, Duration.ofHours(25))).isZero();
    }

    private static void guess(String username, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(Web.stranger().signIn(username, "a guess " + i).status()).isEqualTo(422);
        }
    }
}
