package org.keepwell.shared.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepwell.shared.configuration.Configuration.Mail;
import org.keepwell.shared.configuration.Configuration.Purpose;

class ConfigurationTest {
    private static final Map<String, String> OUTSIDE_DATABASE = Map.of(
            "KEEPWELL_DB_URL", "jdbc:postgresql://db.example:5432/keepwell",
            "KEEPWELL_DB_PASSWORD", "one",
            "KEEPWELL_DB_OWNER_PASSWORD", "two",
            "KEEPWELL_DB_ENGINE_PASSWORD", "three");

    @TempDir
    Path directory;

    @Test
    void needsNothingOnOneMachine() {
        Configuration configuration = read(Map.of());
        assertThat(configuration.home()).isEqualTo(Path.of("data").toAbsolutePath());
        assertThat(configuration.web().baseUrl()).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(configuration.web().listen()).isEqualTo("127.0.0.1");
        assertThat(configuration.web().room()).isEqualTo(URI.create("http://localhost:8081"));
        assertThat(configuration.database()).isEmpty();
        assertThat(configuration.mail()).isEmpty();
        assertThat(configuration.wrappingKeys()).startsWithRaw(configuration.home());
    }

    @Test
    void givesTheDemoAHomeAndAClockOfItsOwn() {
        Configuration demo = Configuration.read(Map.of("KEEPWELL_CLOCK_OFFSET", "PT30M"), Purpose.DEMO);
        assertThat(demo.home()).isEqualTo(Path.of("demo-data").toAbsolutePath());
        assertThat(demo.clockOffset()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void tellsTheApplicationHowLongSomebodyStaysSignedIn() {
        assertThat(read(Map.of()).properties())
                .containsEntry("keepwell.session.idle", "PT10H")
                .containsEntry("keepwell.session.idle-shared", "PT20M")
                .containsEntry("keepwell.session.longest", "PT336H");
        assertThat(read(Map.of("KEEPWELL_SESSION_LONGEST", "PT8H", "KEEPWELL_SESSION_IDLE_SHARED", "PT5M"))
                        .properties())
                .as("nobody is idle for longer than they stay at all")
                .containsEntry("keepwell.session.idle", "PT8H")
                .containsEntry("keepwell.session.idle-shared", "PT5M");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    KEEPWELL_PORT,          abc,                      a port from 1 to 65535
                    KEEPWELL_PORT,          70000,                    a port from 1 to 65535
                    KEEPWELL_ROOM_PORT,     0,                        a port from 1 to 65535
                    KEEPWELL_BASE_URL,      keepwell.example,         a web address
                    KEEPWELL_BASE_URL,      http://keepwell.example,  KEEPWELL_TLS_CERT
                    KEEPWELL_BASE_URL,      http://127.0.0.1:8080,    localhost alone
                    KEEPWELL_BASE_URL,      https://a.example/path,   without a path
                    KEEPWELL_LISTEN,        0.0.0.0,                  KEEPWELL_BASE_URL=https
                    KEEPWELL_LISTEN,        everywhere,               an IP address
                    KEEPWELL_ROOM_URL,      http://room.example,      beginning https://
                    KEEPWELL_ROOM_URL,      http://localhost:8080,    another origin
                    KEEPWELL_TLS_CERT,      /nowhere/cert.pem,        a file that can be read
                    KEEPWELL_DB_URL,        mysql://db.example,       jdbc:postgresql://
                    KEEPWELL_SMS_PROVIDER,  pigeon,                   notify or http
                    KEEPWELL_CLOCK_OFFSET,  PT30M,                    only in the demo
                    KEEPWELL_SESSION_IDLE,  ten hours,                a length of time such as
                    KEEPWELL_SESSION_IDLE,  P15D,                     from PT1M to PT336H
                    KEEPWELL_SESSION_IDLE_SHARED, PT11H,              from PT1M to PT10H
                    KEEPWELL_SESSION_LONGEST, P91D,                   from PT1M to PT2160H
                    KEEPWELL_SESSION_LONGEST, PT0S,                   from PT1M to PT2160H
                    """)
    void stopsAtAWrongValueNamingTheVariableAndWhatWasExpected(String variable, String value, String expected) {
        assertThatThrownBy(() -> read(Map.of(variable, value)))
                .isInstanceOf(WrongConfiguration.class)
                .hasMessageStartingWith(variable + ": ")
                .hasMessageContaining(expected);
    }

    @Test
    void wantsTheWholeOfWhatWasBegun() {
        assertThatThrownBy(() -> read(without(OUTSIDE_DATABASE, "KEEPWELL_DB_ENGINE_PASSWORD")))
                .hasMessageStartingWith("KEEPWELL_DB_ENGINE_PASSWORD: expected");
        assertThatThrownBy(() -> read(Map.of("KEEPWELL_SMTP_HOST", "mail.example")))
                .hasMessageStartingWith("KEEPWELL_SMTP_FROM: expected");
        assertThatThrownBy(() -> read(Map.of("KEEPWELL_SMS_PROVIDER", "notify")))
                .hasMessageStartingWith("KEEPWELL_SMS_KEY: expected");
        assertThatThrownBy(() -> read(Map.of("KEEPWELL_SMS_PROVIDER", "http")))
                .hasMessageStartingWith("KEEPWELL_SMS_URL: expected");
    }

    @Test
    void servesByTlsEverywhereAndBehindAProxyOnThisMachine() throws IOException {
        Path pem = Files.writeString(directory.resolve("cert.pem"), "-----BEGIN CERTIFICATE-----");
        Web own = read(Map.of("KEEPWELL_TLS_CERT", pem.toString(), "KEEPWELL_TLS_KEY", pem.toString()))
                .web();
        assertThat(own.baseUrl()).hasScheme("https");
        assertThat(own.serverProperties())
                .containsEntry("server.address", "0.0.0.0")
                .containsKey("server.ssl.certificate");

        Web proxied =
                read(Map.of("KEEPWELL_BASE_URL", "https://keepwell.example/")).web();
        assertThat(proxied.baseUrl()).isEqualTo(URI.create("https://keepwell.example"));
        assertThat(proxied.serverProperties())
                .containsEntry("server.address", "127.0.0.1")
                .containsEntry("server.forward-headers-strategy", "native")
                .containsEntry("server.servlet.session.cookie.secure", true);
    }

    @Test
    void showsNoSecretInItsText() {
        var variables = new HashMap<>(OUTSIDE_DATABASE);
        variables.replaceAll((name, value) -> name.endsWith("PASSWORD") ? "hush" : value);
        variables.putAll(Map.of(
                "KEEPWELL_SMS_PROVIDER", "notify", "KEEPWELL_SMS_KEY", "hush", "KEEPWELL_SMS_TEMPLATE", "template"));
        variables.putAll(Map.of(
                "KEEPWELL_SMTP_HOST", "mail.example",
                "KEEPWELL_SMTP_FROM", "keepwell@school.example",
                "KEEPWELL_SMTP_USER", "keepwell",
                "KEEPWELL_SMTP_PASSWORD", "hush"));
        Configuration configuration = read(variables);
        assertThat(configuration.toString())
                .contains("keepwell_app", "mail.example")
                .doesNotContain("hush");
        assertThat(configuration.mail()).get().extracting(Mail::port).isEqualTo(587);
    }

    @Test
    void listsEveryVariableInTheDocument() throws IOException {
        Set<String> documented =
                names(Files.readString(Path.of("docs", "configuration.md")), "^\\| `(KEEPWELL_[A-Z_]+)`");
        assertThat(documented).isEqualTo(new TreeSet<>(Configuration.variables()));
        try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                assertThat(documented)
                        .as(source.toString())
                        .containsAll(
                                names(Files.readString(source), "\"(KEEPWELL_[A-Z_]+)\"(?=[,)])(?!, \"keepwell_)"));
            }
        }
    }

    private static Configuration read(Map<String, String> environment) {
        return Configuration.read(environment, Purpose.REAL);
    }

    private static Map<String, String> without(Map<String, String> environment, String name) {
        var rest = new HashMap<>(environment);
        rest.remove(name);
        return rest;
    }

    private static Set<String> names(String text, String pattern) {
        var found = new TreeSet<String>();
        Pattern.compile(pattern, Pattern.MULTILINE).matcher(text).results().forEach(match -> found.add(match.group(1)));
        return found;
    }
}
