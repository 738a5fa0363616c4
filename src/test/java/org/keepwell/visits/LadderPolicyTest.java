package org.keepwell.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LadderPolicyTest {

    @Test
    void theUsualLadderRemindsThenClimbs() {
        LadderPolicy usual = LadderPolicy.USUAL;
        assertThat(usual.after(Rung.REMINDER)).isEqualTo(Duration.ofMinutes(-10));
        assertThat(usual.after(Rung.WORKER)).isLessThan(usual.after(Rung.CHECK_IN));
        assertThat(usual.after(Rung.CHECK_IN)).isLessThan(usual.after(Rung.LINE_MANAGER));
        assertThat(usual.after(Rung.LINE_MANAGER)).isLessThan(usual.after(Rung.DUTY_LEADER));
        assertThat(usual.after(Rung.DUTY_LEADER)).isLessThan(usual.after(Rung.POLICE));
    }

    @Test
    void aStepBeforeTheOneBelowItIsRefusedNamingTheFigure() {
        assertThatThrownBy(() -> new LadderPolicy(10, 0, 5, 4, 15, 30, 3, 20, 15, 25, 5, 10))
                .isInstanceOfSatisfying(LadderPolicy.OutOfRange.class, refused -> {
                    assertThat(refused.field()).isEqualTo("lineManager");
                    assertThat(refused.words()).contains("from 5 to 90");
                });
    }

    @Test
    void noSettingCanHoldAStepForMoreThanTenMinutes() {
        assertThatThrownBy(() -> new LadderPolicy(10, 0, 5, 10, 15, 30, 11, 20, 15, 25, 5, 10))
                .isInstanceOf(LadderPolicy.OutOfRange.class);
    }
}
