package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password12",
                "Password2026!",
                "P@ssw0rd123",
                "qwertyuiop",
                "1q2w3e4r5t6y",
                "1234567890",
                "0987654321",
                "aaaaaaaaaaaa",
                "abcabcabcabc",
                "liverpool1892",
                "Summer2026!!",
                "letmein12345",
                "iloveyou1234",
                "welcomewelcome",
                "monkeydragon",
                "Keepwell2026",
                "qwerty123456",
                "teacher-teacher1",
                "!!charlie2015"
            })
    void refusesWhatIsGuessedFirst(String password) {
        assertThat(rules.wrongWith(password, List.of())).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven quiet otters",
                "kettle gravel tulip",
                "Tr0ub4dor-mule-99",
                "the bus was late again",
                "xK9vQ2mLp7",
                "żółta łódź na rzece",
                "password manager made"
            })
    void acceptsWhatIsNot(String password) {
        assertThat(rules.wrongWith(password, List.of())).isEmpty();
    }

    @Test
    void refusesTheShortAndTheEndless() {
        assertThat(rules.wrongWith("xK9vQ2mLp", List.of())).get().asString().contains("at least 10");
        assertThat(rules.wrongWith("x7".repeat(101), List.of()))
                .get()
                .asString()
                .contains("at most");
    }

    @Test
    void refusesOnesOwnName() {
        List<String> own = List.of("callum.riley", "Callum Riley", "Wharrow Bridge Academy");
        assertThat(rules.wrongWith("callumriley1", own)).isPresent();
        assertThat(rules.wrongWith("WharrowBridge26", own)).isPresent();
        assertThat(rules.wrongWith("C4llum!Riley", own)).isPresent();
        assertThat(rules.wrongWith("riley walks slowly", own)).isEmpty();
    }
}
