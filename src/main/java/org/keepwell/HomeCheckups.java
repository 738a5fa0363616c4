package org.keepwell;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keepwell.shared.Checkup;
import org.keepwell.shared.Checkup.Finding;
import org.keepwell.shared.configuration.Configuration;

/** What {@code doctor} can see without the application's parts: the disk, the channels, the server. */
final class HomeCheckups {
    private static final long LITTLE_SPACE = 1_000_000_000;

    private HomeCheckups() {}

    static List<Checkup> all(Configuration configuration) {
        return List.of(
                new Look("server", () -> server(configuration)),
                new Look("disk", () -> disk(configuration.home())),
                new Look("mail", () -> mail(configuration)),
                new Look("text messages", () -> textMessages(configuration)));
    }

    private static Finding server(Configuration configuration) throws IOException, InterruptedException {
        Optional<URI> address = RunFile.read(configuration.run());
        if (address.isEmpty()) {
            return Finding.note("not running");
        }
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build()) {
            HttpResponse<String> health = client.send(
                    HttpRequest.newBuilder(address.get().resolve("/health"))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    BodyHandlers.ofString());
            return health.statusCode() == 200
                    ? Finding.fine("open at " + address.get())
                    : Finding.needsSomebody(address.get() + "/health answers " + health.statusCode());
        } catch (IOException unreachable) {
            return Finding.needsSomebody("does not answer at " + address.get());
        }
    }

    private static Finding disk(Path home) throws IOException {
        FileStore disk = Files.getFileStore(home);
        String free = disk.getUsableSpace() / 1_000_000_000 + " GB free";
        return disk.getUsableSpace() < LITTLE_SPACE
                ? Finding.needsSomebody("less than 1 GB free where " + home + " is")
                : Finding.fine(free);
    }

    private static Finding mail(Configuration configuration) {
        return configuration
                .mail()
                .map(mail -> mail.protection() == Configuration.Mail.Protection.NONE
                        ? Finding.needsSomebody("goes to " + mail.host() + " in the open; set KEEPWELL_SMTP_TLS")
                        : Finding.fine("by " + mail.host()))
                .orElse(unset(
                        configuration,
                        "not set up, so invitations and alarms cannot go by mail; set KEEPWELL_SMTP_HOST"));
    }

    private static Finding textMessages(Configuration configuration) {
        return configuration
                .textMessages()
                .map(gateway -> Finding.fine("by " + gateway))
                .orElse(Finding.note("not set up, so alarms cannot go by text message; set KEEPWELL_SMS_PROVIDER"));
    }

    private static Finding unset(Configuration configuration, String words) {
        return Console.isDemo(configuration.home()) ? Finding.note(words) : Finding.needsSomebody(words);
    }

    /** One finding about one thing. */
    private record Look(String about, Question question) implements Checkup {
        @Override
        public List<Finding> look() throws Exception {
            return List.of(question.answer());
        }
    }

    /** What can be answered in one sentence. */
    private interface Question {
        Finding answer() throws Exception;
    }
}
