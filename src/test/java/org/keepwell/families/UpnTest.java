package org.keepwell.families;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UpnTest {

    @ParameterizedTest
    @ValueSource(strings = {"H801200001001", "X00180001701A", "R201100018042", "T20110001804V"})
    void publishedNumbersHold(String upn) {
        assertThat(Upn.holds(upn)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A801200001001", "H80120000100", "H801200001002", "I801200001001", "H80120000100I", ""})
    void aWrongLetterOrShapeDoesNot(String upn) {
        assertThat(Upn.holds(upn)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {" h801200001001", "H801 2000 01001"})
    void spacesAndSmallLettersAreTidiedAway(String typed) {
        assertThat(Upn.holds(Upn.tidy(typed))).isTrue();
    }
}
