package org.keepwell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a command answered when it was called with this environment and nothing else. */
public record Called(int status, String out, String err) {

    public static Called with(Map<String, String> environment, String... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var console = new Console(
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        int status = new Commands(console).run(arguments);
        return new Called(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Claims that it was refused, in one line that says this. */
    public void refused(int wanted, String words) {
        assertThat(err).contains(words);
        assertThat(err.lines()).hasSize(1);
        assertThat(status).isEqualTo(wanted);
    }

    /** Claims that it was done, saying all of this. */
    public void done(String... words) {
        assertThat(status).as(out + err).isZero();
        assertThat(out).contains(words);
    }
}
