package org.keepwell.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.keepwell.Called;
import org.keepwell.OwnProcess;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.postgres.EmbeddedPostgres;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** The server is lost while somebody is on a visit, and comes back elsewhere from its backup after the visit should have ended. */
@KeepwellTest
class RestoreDrillTest {

    @TempDir
    Path directory;

    @Test
    void aRestoredServerRaisesOnceWhatFellDueMeanwhile() throws Exception {
        var school = new TansyRow();
        VisitId visit = school.underWay(school.plan());
        Path file = directory.resolve("backup.zip");
        Called.with(Map.of("KEEPWELL_HOME", RunningKeepwell.home().toString()), "backup", file.toString())
                .done("rows of");

        Path home = directory.resolve("home");
        Map<String, String> environment = Map.of("KEEPWELL_HOME", home.toString());
        Called.with(environment, "restore", file.toString()).done("Restored", "wrapping keys are not here");
        FileSystemUtils.copyRecursively(RunningKeepwell.home().resolve("keys"), home.resolve("keys"));
        moveOn(home, Duration.ofMinutes(42));

        try (OwnProcess restored = OwnProcess.run(environment, directory.resolve("output.log"))) {
            assertThat(restored.process().isAlive()).isTrue();
            await().atMost(Duration.ofSeconds(30)).until(() -> raised(home, visit), list -> !list.isEmpty());
            assertThat(signIn(restored.address(), school.username(school.pam))).isNotEqualTo("/sign-in");
            Called.with(environment, "audit", "verify").done("entries");
        }
        List<String> before = raised(home, visit);
        try (OwnProcess again = OwnProcess.run(environment, directory.resolve("output.log"))) {
            assertThat(again.process().isAlive()).isTrue();
            assertThat(raised(home, visit))
                    .startsWith(before.toArray(String[]::new))
                    .doesNotHaveDuplicates();
        }
    }

    private static void moveOn(Path home, Duration more) {
        inDatabaseOf(
                home,
                owner -> owner.sql("update shared.clock_offset set forward = forward + make_interval(secs => ?)")
                        .param(more.toSeconds())
                        .update());
    }

    /** The steps of the ladder that reached somebody, oldest first. */
    private static List<String> raised(Path home, VisitId visit) {
        return inDatabaseOf(
                home,
                owner -> owner.sql("""
                        select what from visits.event
                         where visit_id = ? and what in ('REMINDER', 'WORKER', 'CHECK_IN', 'LINE_MANAGER', 'DUTY_LEADER')
                         order by at, event_id""").param(visit.value()).query(String.class).list());
    }

    private static <T> T inDatabaseOf(Path home, Function<JdbcClient, T> work) {
        var running = EmbeddedPostgres.join(home);
        try (EmbeddedPostgres postgres = running.orElseGet(() -> EmbeddedPostgres.start(home, 0))) {
            DatabaseLogins logins = postgres.createRolesAndDatabase();
            return work.apply(JdbcClient.create(logins.as(logins.owner())));
        }
    }

    /** Signs in with the password from before, and returns the path of the page that follows. */
    private static String signIn(URI address, String username) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            URI page = address.resolve("/sign-in");
            String form = client.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())
                    .body();
            var token = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(form);
            assertThat(token.find()).isTrue();
            String fields = "username=" + encoded(username) + "&password=" + encoded(TansyRow.PASSWORD) + "&_csrf="
                    + encoded(token.group(1));
            return client.send(
                            HttpRequest.newBuilder(page)
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(fields))
                                    .build(),
                            BodyHandlers.ofString())
                    .uri()
                    .getPath();
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
