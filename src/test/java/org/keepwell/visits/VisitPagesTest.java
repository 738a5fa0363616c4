package org.keepwell.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Statements;
import org.keepwell.testing.Web;
import org.keepwell.testing.Web.Answer;

/** The pages of visits over real HTTP. */
@KeepwellTest
class VisitPagesTest {

    private static final Pattern ALARM = Pattern.compile("/visits/alarms/([0-9a-f-]{36})");

    private final TansyRow school = new TansyRow();

    @Test
    void aVisitIsPlannedThroughTheForm() {
        Web chantelle = school.web(school.chantelle);
        assertThat(chantelle.get("/visits/new?family=" + school.stoica).text())
                .contains("4 Mill Lane", "Check-in person");
        Answer planned = chantelle.post("/visits/new", form());
        assertThat(planned.status()).isIn(302, 303);
        String page = chantelle.get(planned.location()).text();
        assertThat(page).contains("Stoica", "4 Mill Lane", "Who answers", "Pam", "Hodan", "Rukhsana", "Start now");
    }

    @Test
    void whatWasTypedIsKeptWhenSomethingIsMissing() {
        Web chantelle = school.web(school.chantelle);
        chantelle.get("/visits/new?family=" + school.stoica);
        Map<String, String> form = new java.util.HashMap<>(form());
        form.put("expectedEnd", "09:00");
        Answer answer = chantelle.post("/visits/new", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Choose an end after the start", "One hello");
    }

    @Test
    void startNowRunsTheTimerThoughNobodyAuthorised() {
        Web chantelle = school.web(school.chantelle);
        chantelle.get("/visits/new?family=" + school.stoica);
        Map<String, String> form = new java.util.HashMap<>(form());
        form.put("now", "true");
        Answer answer = chantelle.post("/visits/new", form);
        String page = chantelle.get(answer.location()).text();
        assertThat(page)
                .contains("minutes until", "All well", "Need longer", "Leaving now", "Stop the visit", "Help now");
        VisitId visit = VisitId.of(answer.location().substring("/visits/".length()));
        assertThat(school.visit(visit).startedUnready()).contains("not authorised", "safety list");
    }

    @Test
    void aColleagueWithoutAPartInItDoesNotFindTheVisit() {
        VisitId visit = school.authorised(school.plan());
        assertThat(school.web(school.neil).get("/visits/" + visit).status()).isEqualTo(404);
    }

    @Test
    void anotherSettingDoesNotFindTheVisit() {
        VisitId visit = school.authorised(school.plan());
        TansyRow other = new TansyRow();
        assertThat(other.web(other.rukhsana).get("/visits/" + visit).status()).isEqualTo(404);
        assertThat(Web.stranger().get("/visits/" + visit).location()).contains("/sign-in");
    }

    @Test
    void whatTheFamilyWantedUnderstoodIsForWhoeverMayOpenTheFamily() {
        VisitId visit = school.underWay(school.plan());
        school.press(visit, school.chantelle, VisitStep.SAFE);
        Web chantelle = school.web(school.chantelle);
        chantelle.get("/visits/" + visit + "/review");
        Answer reviewed = chantelle.post(
                "/visits/" + visit + "/review",
                Map.of("outcome", "WENT_IN", "domains", "emotional", "understood", "That mornings are hard"));
        assertThat(reviewed.status()).isIn(302, 303);
        String plan = "/visits/new?family=" + school.stoica;
        assertThat(school.web(school.neil).get(plan).text()).contains("That mornings are hard");

        for (int i = 0; i < 6; i++) {
            school.hire("Colleague Number" + i, null, org.keepwell.shared.Role.PRACTITIONER);
        }
        assertThat(school.web(school.neil).get(plan).text()).doesNotContain("That mornings are hard", "Last time");
        assertThat(school.web(school.rukhsana).get(plan).text()).contains("That mornings are hard");
    }

    @Test
    void nobodyPressesForAnotherOnTheirOwnPage() {
        VisitId visit = school.underWay(school.plan());
        Web hodan = school.web(school.hodan);
        hodan.get("/visits");
        assertThat(hodan.post("/visits/" + visit + "/safe", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void aPressSentTwiceCountsOnce() {
        VisitId visit = school.underWay(school.plan());
        Web chantelle = school.web(school.chantelle);
        chantelle.get("/visits/" + visit);
        Map<String, String> press = Map.of("attempt", UUID.randomUUID().toString(), "minutes", "15");
        assertThat(chantelle.post("/visits/" + visit + "/longer", press).status())
                .isIn(302, 303);
        assertThat(chantelle.post("/visits/" + visit + "/longer", press).status())
                .isIn(302, 303);
        assertThat(school.log(visit)).containsOnlyOnce("LONGER");
    }

    @Test
    void anOverdueWorkerIsRungAndConfirmedByName() {
        VisitId visit = school.underWay(school.plan());
        MovedTime.to(school.ten.plusMinutes(41));
        until(visit, "WORKER chantelle");
        MovedTime.to(school.ten.plusMinutes(46));
        until(visit, "CHECK_IN pam");
        Web pam = school.web(school.pam);
        String board = pam.get("/visits/board").text();
        assertThat(board).contains("1 late", "Chantelle", "not a service under BS 8484");
        String alarm = alarm(board);
        assertThat(pam.get(alarm).text()).contains("hasn't checked in", "01632 960001");
        assertThat(pam.post(alarm + "/ringing", Map.of()).status()).isIn(302, 303);
        assertThat(pam.post(alarm + "/confirm", Map.of("how", "LIVE_VOICE")).status())
                .isEqualTo(422);
        Answer done = pam.post(alarm + "/confirm", Map.of("name", school.chantelle.toString(), "how", "LIVE_VOICE"));
        assertThat(done.status()).isIn(302, 303);
        assertThat(pam.get(alarm).text()).contains("confirmed at", "stood down");
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.ENDED);
        assertThat(school.log(visit)).contains("STOOD_DOWN pam");
    }

    @Test
    void theCodeAnswersAsAllWellDoesAndTellsEverybodyButTheWorkersPhone() {
        school.does(
                school.chantelle,
                () -> org.keepwell.testing.RunningKeepwell.bean(CodePhrases.class)
                        .choose("Could Mrs Green move my half past three?"));
        VisitId visit = school.underWay(school.plan());
        VisitId other = school.underWay(school.plan(List.of(school.neil)));
        Web chantelle = school.web(school.chantelle);
        Web neil = school.web(school.neil);
        chantelle.get("/visits/" + visit);
        neil.get("/visits/" + other);
        Answer code = chantelle.post(
                "/visits/" + visit + "/all-well", Map.of("message", "could mrs green move my half past three"));
        Answer well = neil.post("/visits/" + other + "/all-well", Map.of("message", "fine, thanks"));
        assertThat(code.status()).isEqualTo(well.status());
        assertThat(plain(chantelle.get(code.location()).text()))
                .isEqualTo(plain(neil.get(well.location()).text()));
        until(visit, "CODE hodan,pam,rukhsana");
        String own = chantelle.get("/visits/" + visit).text();
        assertThat(own).doesNotContain("Sent", "code phrase", "Told");
        Web hodan = school.web(school.hodan);
        String alarm = alarm(hodan.get("/visits/board").text());
        assertThat(hodan.get(alarm).text()).contains("Do not ring").doesNotContain("I'm ringing", "01632 960001");
        assertThat(chantelle.get(alarm).status()).isEqualTo(404);
    }

    @Test
    void theCodeOnAPageLeftOpenSinceSafeIsStillHeard() {
        school.does(
                school.chantelle,
                () -> org.keepwell.testing.RunningKeepwell.bean(CodePhrases.class)
                        .choose("Could Mrs Green move my half past three?"));
        VisitId visit = school.underWay(school.plan());
        Web chantelle = school.web(school.chantelle);
        chantelle.get("/visits/" + visit);
        school.press(visit, school.chantelle, VisitStep.SAFE);
        assertThat(chantelle
                        .post("/visits/" + visit + "/all-well", Map.of("message", "All fine"))
                        .status())
                .isEqualTo(422);
        assertThat(chantelle
                        .post(
                                "/visits/" + visit + "/all-well",
                                Map.of("message", "Could Mrs Green move my half past three?"))
                        .status())
                .isIn(302, 303);
        until(visit, "CODE hodan,pam,rukhsana");
    }

    @Test
    void theBoardRunsTheSameStatementsHoweverManyAreOut() {
        school.underWay(school.plan());
        int one = boardStatements();
        for (int i = 0; i < 5; i++) {
            school.underWay(school.plan(List.of(school.neil)));
        }
        assertThat(boardStatements()).isEqualTo(one).isLessThanOrEqualTo(30);
    }

    private int boardStatements() {
        String count = UUID.randomUUID().toString();
        assertThat(school.web(school.pam)
                        .with(Statements.HEADER, count)
                        .get("/visits/board")
                        .status())
                .isEqualTo(200);
        return Statements.of(count).size();
    }

    private Map<String, String> form() {
        return Map.ofEntries(
                Map.entry("family", school.stoica.toString()),
                Map.entry("kind", "PLANNED"),
                Map.entry("address", school.millLane.toString()),
                Map.entry("day", school.ten.toLocalDate().toString()),
                Map.entry("start", "10:10"),
                Map.entry("expectedEnd", "10:40"),
                Map.entry("checkIn", school.pam.toString()),
                Map.entry("aim", "One hello"),
                Map.entry("familyTold", "TOLD"));
    }

    private void until(VisitId visit, String line) {
        await().atMost(Duration.ofSeconds(20))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> school.log(visit).contains(line));
    }

    private static String alarm(String page) {
        Matcher found = ALARM.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    /** The page without what differs between two people's visits: ids, tokens, names. */
    private static String plain(String page) {
        return page.replaceAll("[0-9a-f-]{36}", "*")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "token")
                .replaceAll("Chantelle Wray|Neil Oldroyd|Chantelle|Neil", "worker");
    }
}
