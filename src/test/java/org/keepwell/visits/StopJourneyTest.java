package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Refused;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;
import org.keepwell.testing.Web.Answer;

/** Whoever goes may stop, shorten or refuse a visit, or refuse to go alone: a category at most, nothing held against them, company offered. */
@KeepwellTest
@Proves("F50")
class StopJourneyTest {

    private final TansyRow school = new TansyRow();

    @Test
    void aVisitIsStoppedWithACategoryAndCompanyIsOffered() {
        VisitId visit = school.underWay(school.plan());
        try (Seat chantelle = Seat.phone(school, school.chantelle)) {
            chantelle.open("/visits/" + visit);
            chantelle
                    .page
                    .locator("summary", new Page.LocatorOptions().setHasText("Stop the visit"))
                    .click();
            chantelle.look("stop");
            chantelle.press("An animal");
            assertThat(chantelle.main()).contains("You stopped this visit");
            assertThat(chantelle.button("An animal")).hasCount(0);
            assertThat(chantelle.page.locator("main textarea")).hasCount(0);
            chantelle.press("Safe");
            assertThat(chantelle.main()).contains("Would company help?");
            chantelle.look("stop-company");
            chantelle.page.getByLabel("Somebody to ask").selectOption("Neil Oldroyd");
            chantelle.press("Ask");
            assertThat(chantelle.main()).contains("Neil is asked now.");
        }
        assertThat(school.web(school.neil).get("/notices").text()).contains("would like some company now");
        nothingIsHeldAgainstThem(1);
    }

    @Test
    void aVisitIsRefusedBeforeItBeginsAlsoWithoutScript() {
        VisitId visit = school.authorised(school.plan());
        try (Seat chantelle = Seat.withoutScript(school, school.chantelle)) {
            chantelle.open("/visits/" + visit);
            chantelle.follow("I'd rather not do this visit");
            assertThat(chantelle.main()).contains("Nobody will ask you to justify it");
            chantelle.press("I'd rather not go");
            assertThat(chantelle.page.locator("#category-error")).isVisible();
            chantelle.page.getByLabel("Rather not say").check();
            chantelle.press("I'd rather not go");
            assertThat(chantelle.main()).contains("Would company help?").doesNotContain("How did it go?");
            chantelle.press("Ask");
            assertThat(chantelle.main()).contains("Fine. The offer stays; nothing is recorded.");
            chantelle.open("/visits");
            assertThat(chantelle.main()).doesNotContain("How did it go?");
        }
        nothingIsHeldAgainstThem(1);
    }

    @Test
    void whoWouldRatherNotGoAloneIsGivenSomebodyToGoAlong() {
        VisitId visit = school.authorised(school.plan());
        try (Seat chantelle = Seat.phone(school, school.chantelle)) {
            chantelle.open("/visits/" + visit + "/stop");
            chantelle.look("rather-not");
            chantelle.press("Ask for somebody to go along");
            assertThat(chantelle.main()).contains("Chantelle would rather not go alone. Add a companion.");
            assertThat(chantelle.button("Set off")).hasCount(0);
            chantelle.look("rather-not-alone");
        }
        assertThat(school.web(school.hodan).get("/notices").text()).contains("Somebody to go along is wanted");
        Visits visits = RunningKeepwell.bean(Visits.class);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.does(school.hodan, () -> visits.authorise(visit)))
                .withMessageContaining("Add a companion");
        int version = school.visit(visit).version();
        school.does(
                school.chantelle,
                () -> visits.change(visit, school.plan(List.of(school.chantelle, school.neil)), version));
        school.does(school.hodan, () -> visits.authorise(visit));
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.AUTHORISED);
        nothingIsHeldAgainstThem(0);
    }

    @Test
    void aShortenedVisitIsAnOrdinaryOutcomeThatOffersCompany() {
        VisitId visit = school.underWay(school.plan());
        school.press(visit, school.chantelle, VisitStep.LEAVING);
        school.press(visit, school.chantelle, VisitStep.SAFE);
        Web chantelle = school.web(school.chantelle);
        assertThat(chantelle.get("/visits/" + visit + "/review").text()).contains("Shortened", "Would company help?");
        Answer answer = chantelle.post(
                "/visits/" + visit + "/review",
                Map.of(
                        "outcome",
                        "SHORTENED",
                        "domains",
                        "emotional",
                        "summary",
                        "A short hello",
                        "company",
                        school.neil.toString(),
                        "when",
                        "now"));
        assertThat(answer.status()).as(answer.text()).isIn(302, 303);
        assertThat(chantelle.get(answer.location()).text()).contains("Shortened", "Neil is asked now.");
        nothingIsHeldAgainstThem(0);
    }

    private void nothingIsHeldAgainstThem(int stopped) {
        assertThat(school.as(
                                school.rukhsana,
                                () -> RunningKeepwell.bean(Ladder.class).falseAlarms())
                        .alarms())
                .isZero();
        assertThat(school.as(
                                school.rukhsana,
                                () -> RunningKeepwell.bean(Coverages.class).now())
                        .stopped())
                .isEqualTo(stopped);
        assertThat(school.web(school.rukhsana).get("/visits/coverage").text())
                .contains("leaving early is always")
                .doesNotContain("Chantelle", "An animal", "Rather not say");
        assertThat(school.rows(
                        "select kind from notices.notice where setting_id = ?",
                        (row, n) -> row.getString(1),
                        school.id.value()))
                .as("nobody is told that somebody stopped")
                .noneMatch(kind -> kind.contains("stop"));
    }
}
