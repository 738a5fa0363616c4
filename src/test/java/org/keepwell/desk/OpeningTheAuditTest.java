package org.keepwell.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keepwell.audit.Audit;
import org.keepwell.audit.AuditedAct;
import org.keepwell.audit.Openings;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.Role;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.FamilyCase;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.School;
import org.keepwell.testing.Web;
import org.keepwell.testing.Web.Answer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody reads the audit alone. */
@KeepwellTest
class OpeningTheAuditTest {

    private static final String ASK = "/set-up/audit/new";

    @Autowired
    private Audit audit;

    @Autowired
    private Openings openings;

    @Autowired
    private OpensAudit opens;

    @Autowired
    private PlatformTransactionManager transactions;

    private final ZonedDateTime ten = MovedTime.toSchoolDay(10, 0);
    private final LocalDate today = ten.toLocalDate();
    private final School school = Cast.school();
    private final Colleague pam = school.hire("Pam Ibbotson", Role.ADMINISTRATOR);
    private final Colleague adaeze = school.hire("Adaeze Okonjo", Role.SENIOR_LEADER);
    private final Colleague callum = school.hire("Callum Riley", Role.PRACTITIONER);
    private final UUID family = UUID.randomUUID();

    @Test
    void oneAsksAnotherOpensAndBothReadForTwoDays() {
        callumOpens("on duty for the family");
        Web asks = pam.web();
        String path = asked(asks, aboutCallum());
        assertThat(asks.get(path).text()).contains("waits for another administrator or senior leader");
        assertThat(asks.get(path + "/acts").status()).isEqualTo(404);
        Web agrees = adaeze.web();
        assertThat(agrees.get("/notices").text()).contains("Pam Ibbotson asks to open a part of the audit");
        assertThat(agrees.get(path).text()).contains("A complaint about yesterday");

        assertThat(agrees.post(path + "/agree", Map.of()).location()).isEqualTo(path);

        String read = asks.get(path + "/acts").text();
        assertThat(read).contains("Callum Riley", "opened restricted detail").doesNotContain("on duty for the family");
        assertThat(read.substring(read.indexOf("<section"), read.indexOf("</section>")))
                .as("days, never times")
                .doesNotContainPattern("\\d\\d:\\d\\d");
        assertThat(agrees.get(path + "/acts").text()).contains("opened restricted detail", "on duty for the family");
        assertThat(verbs()).contains("asked-for-audit", "opened-audit", "read-audit");
        MovedTime.to(ten.plusHours(49));
        assertThat(asks.get(path + "/acts").status()).isEqualTo(404);
        assertThat(asks.get(path).text()).contains("Closed");
    }

    @Test
    void whoeverAsksCannotAgreeAndWhomeverItIsAboutNeither() {
        Web asks = adaeze.web();
        Map<String, String> aboutPam = new HashMap<>(aboutCallum());
        aboutPam.put("person", pam.person().toString());
        String path = asked(asks, aboutPam);
        assertThat(asks.post(path + "/agree", Map.of()).status()).isEqualTo(422);
        Web about = pam.web();
        assertThat(about.get(path).text()).contains("Somebody else has to decide");
        assertThat(about.post(path + "/agree", Map.of()).status()).isEqualTo(422);
        assertThat(about.post(path + "/refuse", Map.of()).status()).isEqualTo(422);
        assertThat(about.get(path + "/acts").status()).isEqualTo(404);
        assertThatThrownBy(() -> owner().sql("""
                        update audit.opening set decided_by = asked_by, decided_at = now(), agreed = true
                         where setting_id = ?""").param(school.id().value()).update())
                .hasMessageContaining("check");
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyAdministratorsAndSeniorLeadersComeNear(Role role) {
        String path = asked(pam.web(), aboutCallum());
        Web web = school.hire("Somebody Else", role).web();
        web.get("/account");
        int wanted = role == Role.ADMINISTRATOR || role == Role.SENIOR_LEADER ? 200 : 403;
        for (String page : List.of("/set-up/audit", ASK, path)) {
            assertThat(web.get(page).status()).as(page).isEqualTo(wanted);
        }
        if (wanted == 403) {
            for (String step : List.of("/agree", "/refuse", "/close")) {
                assertThat(web.post(path + step, Map.of()).status()).as(step).isEqualTo(403);
            }
            assertThat(web.get(path + "/acts").status()).isEqualTo(403);
        } else {
            assertThat(web.post(path + "/agree", Map.of()).location()).isEqualTo(path);
            assertThat(adaeze.web().get(path + "/acts").status())
                    .as("only the two")
                    .isEqualTo(404);
        }
        assertThat(Web.stranger().get(path).location()).isEqualTo("/sign-in");
        Web elsewhere = Cast.school().hire("Gareth Pryce", Role.SENIOR_LEADER).web();
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        assertThat(elsewhere.post(path + "/agree", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void whoeverItIsAboutLearnsOfIt() {
        String path = asked(pam.web(), aboutCallum());
        assertThat(callum.web().get("/notices").text()).doesNotContain("was opened by");
        agreed(adaeze.web(), path);
        assertThat(callum.web().get("/notices").text())
                .contains("was opened by Pam Ibbotson and Adaeze Okonjo")
                .doesNotContain("A complaint");
    }

    @Test
    void whereTellingAtOnceIsDangerousTheyLearnOfItFourWeeksOn() {
        Map<String, String> later = new HashMap<>(aboutCallum());
        later.put("tellLater", "true");
        String path = asked(pam.web(), later);
        agreed(adaeze.web(), path);
        DeskJobs.tell(openings, opens);
        assertThat(callum.web().get("/notices").text()).doesNotContain("was opened by");
        MovedTime.to(ten.plusDays(28));
        DeskJobs.tell(openings, opens);
        DeskJobs.tell(openings, opens);
        assertThat(callum.web().get("/notices").text()).containsOnlyOnce("was opened by Pam Ibbotson");
    }

    @Test
    void aFamilysRecordBringsItsContactsAndNoName() {
        Colleague lead = school.hire("Rukhsana Dar", Role.SAFEGUARDING_LEAD, Role.SENIOR_LEADER);
        UUID _ = school.ask(() -> RunningKeepwell.bean(org.keepwell.organisation.DutyRota.class)
                .assign(
                        org.keepwell.organisation.Duty.LEADER,
                        lead.person(),
                        ten.toInstant().minus(Duration.ofHours(1)),
                        ten.toInstant().plus(Duration.ofHours(6))));
        String record = FamilyCase.complete(callum.web(), "Callum", lead.web(), "Rukhsana", "Threlfall", ten);
        Web web = pam.web();
        String path = asked(
                web,
                Map.of(
                        "scope",
                        "RECORD",
                        "record",
                        "http://localhost:8080" + record,
                        "firstDay",
                        today.toString(),
                        "lastDay",
                        today.toString(),
                        "reason",
                        "The family asks who opened its record"));
        agreed(adaeze.web(), path);
        assertThat(web.get(path + "/acts").text())
                .contains("family added", "contact logged", "child added", "placement begun")
                .doesNotContain("Threlfall", "Harley", "concern raised");
    }

    @Test
    void manyActsComePageByPage() {
        for (int i = 0; i < 120; i++) {
            callumOpens("once more");
        }
        String path = asked(pam.web(), aboutCallum());
        agreed(adaeze.web(), path);
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        long before = Long.MAX_VALUE;
        int seen = 0;
        List<AuditedAct> page = readBy(pam, id, before);
        while (!page.isEmpty()) {
            seen += page.size();
            before = page.getLast().seq();
            page = readBy(pam, id, before);
        }
        assertThat(seen).isEqualTo(120);
        assertThatThrownBy(() -> readBy(callum, id, Long.MAX_VALUE)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        Web web = pam.web();
        Answer empty = web.fill(ASK, "/set-up/audit", Map.of("reason", "A complaint"));
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text())
                .contains("Choose what you ask for", "Enter the first day", "Enter the last day", "A complaint");
        Map<String, String> long_ = new HashMap<>(aboutCallum());
        long_.put("firstDay", today.minusDays(60).toString());
        assertThat(web.post("/set-up/audit", long_).text()).contains("Ask for 31 days at the most");
        assertThat(web.post("/set-up/audit", Map.of("scope", "RECORD", "record", "the Threlfalls"))
                        .text())
                .contains("Copy the address");
    }

    @Test
    void theDatabaseGivesNothingToAnybodyElse() {
        callumOpens("on duty");
        String path = asked(pam.web(), aboutCallum());
        UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
        assertThat(rowsAs(pam, id)).as("asked, not opened").isZero();
        agreed(adaeze.web(), path);
        assertThat(rowsAs(pam, id)).isPositive();
        assertThat(rowsAs(callum, id)).isZero();
        assertThat(rowsAs(Cast.school().hire("Gareth Pryce", Role.SENIOR_LEADER), id))
                .isZero();
    }

    private long rowsAs(Colleague who, UUID opening) {
        Long rows = who.asks(() -> new TransactionTemplate(transactions)
                .execute(status -> RunningKeepwell.bean(JdbcClient.class)
                        .sql("select count(*) from audit.opened(?, ?, 50)")
                        .params(opening, Long.MAX_VALUE)
                        .query(Long.class)
                        .single()));
        return rows == null ? -1 : rows;
    }

    private List<AuditedAct> readBy(Colleague who, UUID opening, long before) {
        return who.asks(() -> openings.read(opening, before));
    }

    private void callumOpens(String reason) {
        callum.acts(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        audit.record("opened-restricted-detail", "contact", family, Map.of("reason", reason))));
    }

    private Map<String, String> aboutCallum() {
        return Map.of(
                "scope", "PERSON",
                "person", callum.person().toString(),
                "firstDay", today.toString(),
                "lastDay", today.toString(),
                "reason", "A complaint about yesterday");
    }

    private static String asked(Web web, Map<String, String> form) {
        Answer asked = web.fill(ASK, "/set-up/audit", form);
        assertThat(asked.location()).as(asked.text()).startsWith("/set-up/audit/");
        return asked.location();
    }

    private static void agreed(Web web, String path) {
        assertThat(web.fill(path, path + "/agree", Map.of()).location()).isEqualTo(path);
    }

    private List<String> verbs() {
        return owner().sql("select verb from audit.entry where chain = ?")
                .param(school.id().value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static JdbcClient owner() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()));
    }
}
