package org.keepwell.safeguarding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.families.OneSchool;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Receipt;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.JobTitle;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Outside;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

@KeepwellTest
class PassingConcernsOnTest {

    private final OneSchool school = new OneSchool();
    private final String marker = "marker-" + UUID.randomUUID();
    private final String form = "/concerns/new?family=" + school.barraclough + "&from=contact";

    @BeforeEach
    void inWorkingHours() {
        MovedTime.toSchoolDay(11, 0);
    }

    @Test
    @Proves("F34")
    void aConcernLeavesAPointerInTheRecordAndReachesTheLeadWhoseReadingIsAudited() {
        Web callum = school.callum.web();

        ConcernId concern = raise(callum, false);

        assertThat(callum.get(school.path()).text())
                .contains("A concern was passed to the safeguarding lead")
                .doesNotContain(marker);
        assertThat(toldUnder(concern)).containsExactly(school.martin.id());
        Web martin = school.martin.web();
        assertThat(martin.get("/").text()).contains("A concern about a child").doesNotContain(marker);
        assertThat(martin.get("/concerns").text())
                .contains("Barraclough")
                .contains("Callum Riley")
                .doesNotContain(marker);
        assertThat(martin.get("/concerns/" + concern).text()).contains(marker);
        assertThat(audited("concern-opened", concern)).isOne();
    }

    @Test
    void theSenderHearsReceivedAndLaterActedOnAndNothingElse() {
        Web callum = school.callum.web();
        ConcernId concern = raise(callum, false);
        String path = "/concerns/" + concern;
        assertThat(callum.get(path).text()).contains("Sent. Not received yet").doesNotContain(marker);
        Web martin = school.martin.web();

        assertThat(martin.fill(path, path + "/received", Map.of()).location()).isEqualTo(path);
        assertThat(callum.get(path).text()).contains("Received");
        assertThat(toldUnder(concern)).contains(school.callum.id());
        String action = "action-" + UUID.randomUUID();
        assertThat(martin.fill(path, path + "/actions", Map.of("action", action))
                        .location())
                .isEqualTo(path);
        assertThat(martin.fill(path, path + "/close", Map.of()).status()).isEqualTo(422);
        assertThat(martin.fill(path, path + "/close", Map.of("outcome", "early_help"))
                        .location())
                .isEqualTo(path);

        assertThat(callum.get("/concerns/mine").text())
                .contains("Acted on, and closed")
                .doesNotContain(marker);
        assertThat(callum.get(path).text()).doesNotContain(action).doesNotContain("Early help");
        assertThat(martin.get("/concerns/closed").text()).contains("Barraclough");
        assertThat(martin.get(path).text()).contains(action);
    }

    @Test
    void nobodyElseReadsIt() {
        ConcernId concern = raise(school.callum.web(), false);
        String path = "/concerns/" + concern;
        Member pam = school.hire("Pam Ibbotson", JobTitle.OFFICE, Role.ADMINISTRATOR);
        OneSchool other = new OneSchool();
        for (Member member : List.of(school.precious, school.adaeze, pam, other.martin, other.callum)) {
            Web web = member.web();
            assertThat(web.get(path).status()).as(member.name()).isEqualTo(404);
            assertThat(web.get(path + "/sent").status()).as(member.name()).isEqualTo(404);
            for (String step : List.of("/received", "/actions", "/close", "/export", "/kept")) {
                web.get("/concerns/mine");
                assertThat(web.post(path + step, Map.of("action", "x", "outcome", "police", "reference", "y"))
                                .status())
                        .as(member.name() + step)
                        .isEqualTo(404);
            }
        }
        Web callum = school.callum.web();
        callum.get("/concerns/new");
        assertThat(callum.post(path + "/export", Map.of()).status()).isEqualTo(404);
        assertThat(callum.get("/concerns").status()).isEqualTo(403);
        assertThat(Web.stranger().get(path).location()).isEqualTo("/sign-in");
    }

    @Test
    void withoutWordsNothingIsSentAndWhatWasChosenStays() {
        Web.Answer answer = school.callum.web().fill(form, "/concerns/new", Map.of("urgent", "yes", "words", " "));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Write what you saw and heard");
        assertThat(OneSchool.count("select count(*) from safeguarding.concern where setting_id = ?", school.id.value()))
                .isZero();
    }

    @Test
    void anybodyPassesAConcernOnAlsoAboutAFamilyTheyMayNotOpen() {
        ConcernId concern = raise(school.precious.web(), false);
        assertThat(school.martin.web().get("/concerns/" + concern).text()).contains(marker);
        Member pam = school.hire("Pam Ibbotson", JobTitle.OFFICE, Role.ADMINISTRATOR);
        ConcernId unnamed = idIn(pam.web()
                .fill("/concerns/new", "/concerns/new", Map.of("words", "A boy at the bus stop", "urgent", "no")));
        assertThat(school.martin.web().get("/concerns/" + unnamed).text()).contains("A boy at the bus stop");
    }

    @Test
    void inWorkingHoursAnUrgentOneIsSpokenFirstToTheLead() {
        Web callum = school.callum.web();
        assertThat(callum.get(form).text()).contains("Speak to somebody first").contains(school.martin.mobile());

        ConcernId concern = raise(callum, true);

        assertThat(callum.get("/concerns/" + concern + "/sent").text())
                .contains("Now speak to somebody")
                .contains(school.martin.mobile())
                .contains("Nobody has said yet that they have it");
        assertThat(urgencyOf(concern, "sent")).isEqualTo("SAFETY");
    }

    @Test
    void atNightTheAlertReachesWhoeverIsOnDutyAloneAndTheLeadFindsItInTheMorning() {
        Member shabnam = school.hire("Shabnam Mirza", JobTitle.FAMILY_TEAM_MANAGER, Role.PRACTITIONER);
        MovedTime.toSchoolDay(23, 0);
        onDuty(shabnam);
        Web callum = school.callum.web();

        ConcernId concern = raise(callum, true);

        assertThat(callum.get("/concerns/" + concern + "/sent").text())
                .contains("Whoever is on duty was alerted, and has not said yet that they have it")
                .contains(shabnam.mobile())
                .doesNotContain(school.martin.mobile());
        Map<PersonId, Receipt> told =
                receipts(concern).stream().collect(Collectors.toMap(Receipt::person, receipt -> receipt));
        assertThat(told.keySet()).isEqualTo(Set.of(shabnam.id(), school.martin.id()));
        var now = RunningKeepwell.bean(DatabaseClock.class).now();
        assertThat(java.util.Objects.requireNonNull(told.get(shabnam.id())).due())
                .isBeforeOrEqualTo(now);
        assertThat(java.util.Objects.requireNonNull(told.get(school.martin.id()))
                        .due())
                .isAfter(now);
        assertThat(shabnam.web().get("/concerns/" + concern).text())
                .contains(marker)
                .doesNotContain("I have it");
        assertThat(school.martin.web().get("/concerns").text()).contains("Not received yet");
    }

    @Test
    void withNobodyOnDutyThePageSaysSoAndShowsOutsideNumbers() {
        MovedTime.toSchoolDay(23, 0);
        Web callum = school.callum.web();

        ConcernId concern = raise(callum, true);

        assertThat(callum.get("/concerns/" + concern + "/sent").text())
                .contains("Nobody from school was alerted")
                .contains("Nobody from school is on duty. These people are.")
                .contains("999")
                .doesNotContain("was alerted, and has");
    }

    @Test
    void aConcernAboutAColleagueGoesToTheHeadAloneAndNeverToThePersonConcerned() {
        Web callum = school.callum.web();
        ConcernId concern = idIn(callum.fill(
                "/concerns/new/colleague",
                Map.of("about", school.martin.id().toString(), "words", marker, "urgent", "no")));
        String path = "/concerns/" + concern;

        assertThat(toldUnder(concern)).containsExactly(school.adaeze.id());
        Web martin = school.martin.web();
        assertThat(martin.get(path).status()).isEqualTo(404);
        assertThat(martin.get("/concerns").text()).doesNotContain(concern.toString());
        assertThat(martin.get("/concerns/closed").text()).doesNotContain(concern.toString());
        assertThat(martin.get("/").text()).doesNotContain("adult at work");
        Member deputy = school.hire("Neil Oldroyd", JobTitle.ASSISTANT_HEAD, Role.SENIOR_LEADER);
        assertThat(deputy.web().get(path).status()).isEqualTo(404);
        assertThat(deputy.web().get("/concerns/colleagues").text()).doesNotContain(concern.toString());
        Web adaeze = school.adaeze.web();
        assertThat(adaeze.get("/concerns/colleagues").text()).contains("Martin Sugden");
        assertThat(adaeze.get(path).text()).contains(marker).contains("I have it");
        assertThat(callum.get(path).text()).contains("Sent. Not received yet").doesNotContain(marker);
        adaeze.get(path);
        assertThat(adaeze.post(path + "/received", Map.of()).location()).isEqualTo(path);
        assertThat(callum.get(path).text()).contains("Received");
    }

    @Test
    void aConcernAboutTheHeadIsKeptByNobodyHereAndTheChairIsShown() {
        Web adaeze = school.adaeze.web();
        assertThat(adaeze.fill(
                                "/set-up/safeguarding",
                                Map.of("chairName", "Farida Noor", "chairNumber", "01632 960111", "version", "0"))
                        .location())
                .isEqualTo("/set-up/safeguarding");

        Web.Answer answer = school.callum
                .web()
                .fill(
                        "/concerns/new/colleague",
                        Map.of("about", school.adaeze.id().toString(), "words", marker, "urgent", "yes"));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text())
                .contains("Nobody here was told")
                .contains("01632 960111")
                .contains(marker);
        assertThat(OneSchool.count("select count(*) from safeguarding.concern where setting_id = ?", school.id.value()))
                .isZero();
    }

    @Test
    void aSettingWithAnotherSystemExportsInOneStepAndKeepsThePointer() {
        Web adaeze = school.adaeze.web();
        adaeze.get("/set-up/safeguarding");
        adaeze.post("/set-up/safeguarding", Map.of("systemOfRecord", "CPOMS", "version", "0"));
        ConcernId concern = raise(school.callum.web(), false);
        String path = "/concerns/" + concern;
        Web martin = school.martin.web();
        assertThat(martin.get(path).text()).contains("Take it into CPOMS");
        assertThat(martin.post(path + "/kept", Map.of("reference", "C-17", "onlyPointer", "true"))
                        .status())
                .isEqualTo(422);

        Web.Answer export = martin.fill(path, path + "/export", Map.of());

        assertThat(export.status()).isEqualTo(200);
        assertThat(export.header("content-type")).startsWith("text/plain");
        assertThat(export.header("content-disposition")).startsWith("attachment");
        assertThat(export.text()).contains(marker).contains("Barraclough").contains("Callum Riley");
        assertThat(audited("concern-exported", concern)).isOne();
        assertThat(martin.fill(path, path + "/kept", Map.of("reference", "C-17", "onlyPointer", "true"))
                        .location())
                .isEqualTo(path);
        assertThat(martin.get(path).text()).contains("Kept in CPOMS as C-17").doesNotContain(marker);
    }

    @Test
    void itsWordsAreInNoMailNoTextAndNoRowOfTheDatabase() {
        ConcernId concern = raise(school.callum.web(), true);
        Web martin = school.martin.web();
        String path = "/concerns/" + concern;
        martin.fill(path, path + "/actions", Map.of("action", marker));

        assertThat(Outside.mailTo(school.martin.email()).toString() + Outside.textsTo(school.martin.mobile()))
                .doesNotContain(marker)
                .doesNotContain("Barraclough");
        byte[] plain = marker.getBytes(StandardCharsets.UTF_8);
        assertThat(OneSchool.count(
                        "select count(*) from safeguarding.concern where position(?::bytea in words) > 0",
                        (Object) plain))
                .isZero();
        for (String table : List.of(
                "safeguarding.concern",
                "safeguarding.action",
                "families.pointer",
                "notices.notice",
                "audit.detail",
                "shared.draft",
                "shared.event_publication")) {
            assertThat(OneSchool.count(
                            "select count(*) from " + table + " t where to_jsonb(t)::text like ?", "%" + marker + "%"))
                    .as(table)
                    .isZero();
        }
    }

    private ConcernId raise(Web web, boolean urgent) {
        return idIn(web.fill(
                form,
                "/concerns/new",
                Map.of(
                        "family",
                        school.barraclough.toString(),
                        "from",
                        "contact",
                        "words",
                        marker,
                        "urgent",
                        urgent ? "yes" : "no")));
    }

    private static ConcernId idIn(Web.Answer answer) {
        assertThat(answer.location()).as(answer.text()).matches("/concerns/[0-9a-f-]{36}/sent");
        return ConcernId.of(answer.location().split("/", -1)[2]);
    }

    private void onDuty(Member member) {
        var day = RunningKeepwell.bean(DatabaseClock.class).today();
        UUID slot = school.engine(() -> RunningKeepwell.bean(DutyRota.class)
                .assign(Duty.LEADER, member.id(), day, LocalTime.of(18, 0), LocalTime.of(7, 0)));
        assertThat(slot).isNotNull();
    }

    private List<Receipt> receipts(ConcernId concern) {
        return school.engine(() -> RunningKeepwell.bean(Notices.class).receipts("concern/" + concern));
    }

    private List<PersonId> toldUnder(ConcernId concern) {
        return receipts(concern).stream().map(Receipt::person).toList();
    }

    private String urgencyOf(ConcernId concern, String step) {
        long safety = OneSchool.count(
                "select count(*) from notices.notice where setting_id = ? and key = ? and urgency = 'SAFETY'",
                school.id.value(),
                "concern/" + concern + "/" + step);
        return safety == 1 ? "SAFETY" : "another";
    }

    private long audited(String verb, ConcernId concern) {
        return OneSchool.count(
                "select count(*) from audit.entry where chain = ? and verb = ? and subject = ?",
                school.id.value(),
                verb,
                concern.value());
    }
}
