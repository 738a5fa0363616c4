package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.Refused;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;

/** The code phrase is practised each term by two people, and everything they see says that it is practice. */
@KeepwellTest
class PracticeJourneyTest {

    private static final String PHRASE = "Is the blue folder back yet?";

    private final TansyRow school = new TansyRow();
    private final Practices practices = RunningKeepwell.bean(Practices.class);

    @Test
    void theWorkerPressesItOnAPretendVisitAndTheResponderReadsTheCard() {
        try (Seat chantelle = Seat.phone(school, school.chantelle);
                Seat pam = Seat.desktop(school, school.pam)) {
            choosesAPhrase(chantelle);
            begins(chantelle);
            String practice = chantelle.page.url();
            pressesIt(chantelle);
            readsTheCard(pam, practice);
            pam.look("practice-answered");
            assertThat(pam.page.getByText("Due this term")).hasCount(0);
            assertThat(pam.main()).contains("Done this term Last practised " + today());
            chantelle.page.reload();
            chantelle.open("/visits/practice");
            assertThat(chantelle.main()).contains("Done this term Last practised " + today(), "Due this term");
            chantelle.look("practice-done");
        }
        nothingIsCountedAsAnAlarm();
    }

    @Test
    void theSameWithoutScript() {
        chooses();
        try (Seat chantelle = Seat.withoutScript(school, school.chantelle)) {
            begins(chantelle);
            pressesIt(chantelle);
        }
    }

    @Test
    void nobodyButTheTwoCanSeeIt() {
        chooses();
        UUID practice = school.as(school.chantelle, () -> practices.begin(school.pam));
        assertThatExceptionOfType(NotFound.class)
                .as("before the phrase is pressed there is nothing to answer")
                .isThrownBy(() -> school.does(school.pam, () -> practices.read(practice)));
        assertThat(school.as(school.chantelle, () -> practices.allWell(practice, PHRASE)))
                .isTrue();
        assertThat(school.web(school.rukhsana)
                        .get("/visits/practice/" + practice)
                        .status())
                .isEqualTo(404);
        assertThat(school.web(school.pam).get("/visits/practice/" + practice).status())
                .isEqualTo(200);
        assertThat(school.web(school.rukhsana).get("/visits/coverage").text()).doesNotContain("Chantelle", "Pam");
        assertThat(school.rows(
                        "select worker from visits.practice where setting_id = ?",
                        (row, n) -> row.getString(1),
                        school.id.value()))
                .as("the database itself shows it to nobody else")
                .isEmpty();
    }

    @Test
    void whatLeavesTheBuildingSaysPracticeAndNamesNobody() {
        chooses();
        UUID practice = school.as(school.chantelle, () -> practices.begin(school.pam));
        assertThat(school.as(school.chantelle, () -> practices.allWell(practice, "all fine")))
                .isFalse();
        assertThat(messages()).isEmpty();
        assertThat(school.as(school.chantelle, () -> practices.allWell(practice, "Well, is the blue folder back yet")))
                .isTrue();
        assertThat(school.as(school.chantelle, () -> practices.allWell(practice, PHRASE)))
                .isTrue();
        assertThat(messages()).hasSize(1);
        assertThat(messages().getFirst())
                .startsWith("Keepwell: PRACTICE")
                .doesNotContain("Chantelle", "Pam", "Stoica", "code");
    }

    @Test
    void itIsDueAgainNextTerm() {
        chooses();
        UUID practice = school.as(school.chantelle, () -> practices.begin(school.pam));
        assertThat(school.as(school.chantelle, () -> practices.allWell(practice, PHRASE)))
                .isTrue();
        school.does(school.pam, () -> practices.read(practice));
        assertThat(done()).containsExactly(true, true);
        MovedTime.forward(Duration.ofDays(100));
        assertThat(done()).containsExactly(false, false);
    }

    @Test
    void whoCouldNotAnswerOnAVisitIsNotPractisedWith() {
        chooses();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> school.as(school.chantelle, () -> practices.begin(school.chantelle)));
        assertThatExceptionOfType(Refused.class)
                .as("without a phrase there is nothing to practise")
                .isThrownBy(() -> school.as(school.neil, () -> practices.begin(school.pam)));
    }

    private void choosesAPhrase(Seat chantelle) {
        chantelle.open("/visits");
        assertThat(chantelle.main()).contains("it is due this term");
        chantelle.follow("Practise your code phrase");
        chantelle.follow("Choose your code phrase first");
        chantelle.page.getByLabel("Your phrase").fill("tea");
        chantelle.press("Keep it");
        assertThat(chantelle.page.locator("#phrase-error")).containsText("6 to 80 letters");
        assertThat(chantelle.page.getByLabel("Your phrase")).hasValue("tea");
        chantelle.look("code-phrase-refused");
        chantelle.page.getByLabel("Your phrase").fill(PHRASE);
        chantelle.press("Keep it");
        assertThat(chantelle.page.getByLabel("Your phrase")).hasValue("");
        chantelle.look("code-phrase");
    }

    private static void begins(Seat chantelle) {
        chantelle.open("/visits/practice");
        chantelle.page.getByLabel("Who reads the card?").selectOption("Pam Ibbotson");
        chantelle.look("practice-begin");
        chantelle.press("Begin the practice");
        marked(chantelle);
        chantelle.look("practice-pretend-visit");
    }

    private static void pressesIt(Seat chantelle) {
        chantelle.press("All well");
        marked(chantelle);
        assertThat(chantelle.main()).contains("an ordinary \"all well\"");
        chantelle.page.getByLabel("A word with it").fill(PHRASE);
        chantelle.press("All well");
        marked(chantelle);
        assertThat(chantelle.main()).contains("Noted.", "That was your phrase");
        chantelle.look("practice-pressed");
    }

    private static void readsTheCard(Seat pam, String practice) {
        pam.open("/notices");
        assertThat(pam.main()).contains("PRACTICE, nobody is in danger");
        pam.open("/visits/practice");
        pam.look("practice-waiting");
        pam.follow("Read the card");
        assertThat(pam.page).hasURL(practice);
        marked(pam);
        assertThat(pam.main()).contains("Do not ring Chantelle");
        assertThat(pam.page.locator("main a[href^='tel:']")).hasCount(0);
        pam.look("practice-card");
        pam.press("I have read the card");
    }

    private static void marked(Seat seat) {
        assertThat(seat.page.locator(".practice-mark")).hasCount(2);
        assertThat(seat.page).hasTitle(java.util.regex.Pattern.compile("^PRACTICE"));
    }

    private void nothingIsCountedAsAnAlarm() {
        MovedTime.to(school.ten.plusHours(2));
        for (String table : List.of("visit", "timer", "alarm", "event")) {
            assertThat(school.rows(
                            "select count(*) from visits." + table + " where setting_id = ?",
                            (row, n) -> row.getInt(1),
                            school.id.value()))
                    .as(table)
                    .containsExactly(0);
        }
        assertThat(school.as(
                        school.rukhsana,
                        () -> RunningKeepwell.bean(Ladder.class).falseAlarms()))
                .isEqualTo(new FalseAlarms(0, 0));
    }

    private void chooses() {
        school.does(
                school.chantelle, () -> RunningKeepwell.bean(CodePhrases.class).choose(PHRASE));
    }

    private List<Boolean> done() {
        return List.of(
                school.as(
                        school.chantelle,
                        () -> RunningKeepwell.bean(CodePhrases.class).mine().practisedThisTerm()),
                school.as(school.pam, () -> practices.answering().thisTerm()));
    }

    private List<String> messages() {
        return school.rows(
                "select outside from notices.notice where setting_id = ? and kind = 'visit-practice'",
                (row, n) -> row.getString(1),
                school.id.value());
    }

    private String today() {
        return org.keepwell.visits.web.Names.day(school.ten.toInstant());
    }
}
