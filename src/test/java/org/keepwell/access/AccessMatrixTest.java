package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class AccessMatrixTest {

    private static final Path PAGE = Path.of("docs", "access-matrix.md");

    @Test
    void thePageSaysWhatTheRulesSay() throws IOException {
        String made = AccessMatrix.page();
        String stood = Files.exists(PAGE) ? Files.readString(PAGE) : "";
        Files.writeString(PAGE, made);
        assertThat(stood)
                .as(
                        "docs/access-matrix.md had drifted from the rules; it is written anew: look at the change and commit it")
                .isEqualTo(made);
    }
}
