package org.keepwell.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void pausesDoubleAndStopGrowing() {
        Patience ordinary = Patience.with(Urgency.ORDINARY);
        assertThat(ordinary.pause(1, 0.5)).isEqualTo(Duration.ofSeconds(15));
        assertThat(ordinary.pause(2, 0.5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(ordinary.pause(4, 0.5)).isEqualTo(Duration.ofMinutes(2));
        assertThat(ordinary.pause(500, 0.5)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whatFailedTogetherDoesNotComeBackTogether() {
        Patience safety = Patience.with(Urgency.SAFETY);
        assertThat(safety.pause(5, 0)).isEqualTo(Duration.ofMillis(25_600));
        assertThat(safety.pause(5, 1)).isEqualTo(Duration.ofMillis(38_400));
    }

    @Test
    void safetyTakesTheNextChannelLongBeforeAnOrdinaryMessageDoes() {
        assertThat(Patience.with(Urgency.SAFETY).waitBeforeNext()).isLessThanOrEqualTo(Duration.ofSeconds(20));
        assertThat(Patience.with(Urgency.DUTY)).isEqualTo(Patience.with(Urgency.SAFETY));
        assertThat(Patience.with(Urgency.ORDINARY).waitBeforeNext()).isGreaterThan(Duration.ofMinutes(5));
    }
}
