package org.keepwell.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.keepwell.Server;
import org.keepwell.demo.DemoSignIns.SignIn;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Command;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Role;
import org.keepwell.shared.postgres.EmbeddedPostgres;
import org.keepwell.testing.FamilyCase;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The demo as {@code ./keepwell demo} starts it, in a home of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class DemoTest {

    private EmbeddedPostgres postgres;
    private ConfigurableApplicationContext demo;
    private String address;
    private List<SignIn> signIns;

    @BeforeAll
    void opens(@TempDir Path home) throws IOException {
        postgres = EmbeddedPostgres.start(
                home, 0, RunningKeepwell.home().resolve("postgres").toRealPath());
        int port = freePort();
        address = "http://localhost:" + port;
        Map<String, Object> settings = new HashMap<>();
        settings.put("server.port", port);
        settings.put("server.address", "localhost");
        settings.put("keepwell.home", home.toString());
        settings.put("keepwell.base-url", address);
        settings.put("keepwell.demo", true);
        demo = Server.start(postgres.createRolesAndDatabase(), settings);
        signIns = JsonMapper.builder()
                .build()
                .readValue(Files.readString(home.resolve("demo-sign-ins.json")), new TypeReference<>() {});
    }

    @AfterAll
    void closes() {
        demo.close();
        postgres.stop();
    }

    @Test
    void everyRoleCanSignInAtTwoSettings() {
        Map<String, Set<String>> settingsByRole = signIns.stream()
                .collect(Collectors.groupingBy(SignIn::role, Collectors.mapping(SignIn::setting, Collectors.toSet())));
        for (Role role : Role.values()) {
            assertThat(settingsByRole.get(role.words())).as(role.words()).hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void everybodyOfTheFiveSettingsFindsToday() {
        assertThat(signIns.stream().map(SignIn::setting).distinct()).hasSize(5);
        for (String username : signIns.stream().map(SignIn::username).distinct().toList()) {
            if (!username.equals(Cast.SUPERVISOR.username())) {
                assertThat(signedIn(username).get("/").text()).as(username).contains("Good morning");
            }
        }
    }

    @Test
    void servesOnceTheStoryIsTold() {
        assertThat(Web.at(address).get("/health").status()).isEqualTo(200);
        assertThat(Web.at(address).get("/health").text()).contains("\"demo\":{\"status\":\"UP\"}");
    }

    @Test
    void opensWithOneVisitLateAndOneUnderWay() {
        String board = signedIn("shabnam").get("/visits/board").text();
        assertThat(board).contains("Hussain-Reid").contains("Kowalczyk").contains("1 late");
    }

    @Test
    void movingTimeOnMakesTheVisitUnderWayLateToo() {
        Web shabnam = signedIn("shabnam");
        assertThat(shabnam.fill("/visits/board", "/demo/time", Map.of("minutes", "30", "from", "/visits/board"))
                        .status())
                .isEqualTo(303);
        assertThat(shabnam.get("/visits/board").text()).contains("2 late");
    }

    @Test
    void theVisitsOfTheTermWentByTheSafetyListAndTheLogSaysWhatWasDone() {
        Web martin = signedIn("martin");
        assertThat(martin.get("/visits/coverage").text())
                .containsPattern("([1-9]\\d*) of \\1 visits had every needed line answered");
        assertThat(signedIn("shabnam").get("/visits/board").text()).contains("Planned 08:00");
    }

    @Test
    void aConcernWaitsForTheLeadAndTheSenderOfAnEarlierOneHasHeardThatItWasActedOn() {
        assertThat(signedIn("martin").get("/concerns").text())
                .contains("Barraclough")
                .contains("Osei-Grant");
        assertThat(signedIn("chantelle").get("/concerns/mine").text())
                .contains("Wednesday 30 September, 11:20")
                .contains("Acted on, and closed");
        assertThat(signedIn("callum").get("/concerns").status()).isEqualTo(403);
    }

    @Test
    void atInglebeckWorkHasBeenOverTheSafeLevelForThreeWeeksAndOneMoreWouldMakeItARisk() {
        String weeks = signedIn("leanne").get("/my/caseload/weeks").text();
        assertThat(weeks.split("<span class=\"tag care\">over</span>", -1)).hasSize(4);
        assertThat(weeks).contains("117 %", "123 %");
        assertThat(signedIn("joanne").get("/lead/risks").text()).contains("Nothing is open.");
        assertThat(signedIn("kofi").get("/hand-overs").text()).contains("Lovell");
    }

    @Test
    @Timeout(120)
    @Proves("R03")
    void everyOneOfTheFiveSettingsRunsTheCoreTasks() {
        for (String setting : signIns.stream().map(SignIn::setting).distinct().toList()) {
            SignIn lead = inRole(setting, Role.SAFEGUARDING_LEAD, Set.of());
            SignIn worker = inRole(setting, Role.PRACTITIONER, leads(setting));
            String family = FamilyCase.complete(
                    signedIn(worker.username()),
                    worker.person(),
                    signedIn(lead.username()),
                    lead.person(),
                    "Threlfall",
                    Acting.as(
                                    Actor.nobody(),
                                    () -> demo.getBean(DatabaseClock.class).now())
                            .atZone(DatabaseClock.ZONE));
            assertThat(family).as(setting).startsWith("/families/");
        }
    }

    @Test
    void aRosterIsBroughtInWithoutNamingSettingOrPerson(@TempDir Path folder) throws Exception {
        Path users = Files.writeString(
                folder.resolve("users.csv"), "sourcedId,role,givenName,familyName\ns1,student,Zofia,Nowakowska\n");
        Command command = demo.getBeansOfType(Command.class).values().stream()
                .filter(one -> one.name().equals("import roster"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int status = command.run(List.of(users.toString()), new PrintStream(said, true, StandardCharsets.UTF_8));
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Children: 1 new", "Brought in.");
        assertThat(status).isZero();
    }

    private SignIn inRole(String setting, Role role, Set<String> not) {
        return signIns.stream()
                .filter(one -> one.setting().equals(setting) && one.role().equals(role.words()))
                .filter(one -> !not.contains(one.username()))
                .findFirst()
                .orElseThrow();
    }

    private Set<String> leads(String setting) {
        return signIns.stream()
                .filter(one -> one.setting().equals(setting) && one.role().equals(Role.SAFEGUARDING_LEAD.words()))
                .map(SignIn::username)
                .collect(Collectors.toSet());
    }

    private Web signedIn(String username) {
        Web web = Web.at(address);
        assertThat(web.signIn(username, FoundsSchools.PASSWORD).status())
                .as(username)
                .isBetween(300, 399);
        return web;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
