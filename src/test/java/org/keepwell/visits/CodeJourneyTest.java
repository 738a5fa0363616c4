package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;

/** The code phrase: typed or spoken, unseen by whoever stands beside the worker, and followed by those who are told. */
@KeepwellTest
class CodeJourneyTest {

    private static final String PHRASE = "Could Mrs Green move my half past three?";
    private static final String TYPED = "could mrs green move my half past three";

    private final TansyRow school = new TansyRow();
    private final PersonId outside = school.hire("Seun Bello", null, Role.SENIOR_LEADER);
    private VisitId visit = new VisitId(school.stoica.value());
    private VisitId other = visit;

    @BeforeEach
    void bothAreOut() {
        school.does(
                school.chantelle, () -> RunningKeepwell.bean(CodePhrases.class).choose(PHRASE));
        visit = school.underWay(school.plan());
        other = school.underWay(school.plan(List.of(school.neil)));
    }

    @Test
    void whateverIsPressedAfterTheCodeThePhoneShowsWhatItShowsAfterAllWell() {
        try (Seat chantelle = Seat.phone(school, school.chantelle);
                Seat neil = Seat.phone(school, school.neil)) {
            everyPressLooksTheSame(chantelle, neil);
            chantelle.open("/notices");
            assertThat(chantelle.main()).doesNotContain("code", "help");
        }
    }

    @Test
    void withoutScriptTheWholePageIsTheSame() {
        try (Seat chantelle = Seat.withoutScript(school, school.chantelle);
                Seat neil = Seat.withoutScript(school, school.neil)) {
            everyPressLooksTheSame(chantelle, neil);
        }
    }

    @Test
    void theChainIsToldFollowsItsCardAndNobodyRingsBack() {
        school.does(
                school.rukhsana,
                () -> RunningKeepwell.bean(Arrangements.class)
                        .decide(new Arrangement(null, "Ring 999. Neil then waits by the school gate.", "")));
        try (Seat hodan = Seat.desktop(school, school.hodan);
                Seat seun = Seat.desktop(school, outside)) {
            sayTheCode();
            hodan.open("/notices");
            assertThat(hodan.page.getByText("Do not ring Chantelle. They used the code phrase."))
                    .isVisible();
            hodan.open("/visits/board");
            Locator answer = hodan.page.getByText("Code phrase: answer");
            assertThat(answer).isVisible();
            hodan.look("code-board-chain");
            answer.click();
            assertThat(hodan.page.getByText("Ring 999. Neil then waits by the school gate."))
                    .isVisible();
            assertThat(hodan.page.locator("main a[href^='tel:']")).hasCount(1);
            assertThat(hodan.button("I'm ringing")).hasCount(0);
            hodan.look("code-alarm");
            outsideTheChainItIsAllWell(seun, hodan.page.url());
            onlyAMeetingOrALiveVoiceEndsIt(hodan);
        }
    }

    @Test
    void thePhraseHeardOnThePhoneIsMarkedByTheOffice() {
        try (Seat pam = Seat.desktop(school, school.pam);
                Seat chantelle = Seat.phone(school, school.chantelle)) {
            pam.open("/visits/board");
            Locator chantelles = rangIn(pam, school.chantelle);
            chantelles.getByLabel("What Chantelle said").fill("Hello Pam, " + TYPED + ", thanks");
            pam.look("code-they-rang-in");
            pam.press(chantelles.getByText("15 minutes longer"));
            Seat.until(school, visit, "CODE hodan,pam,rukhsana");
            chantelle.open("/visits/" + visit);
            assertThat(chantelle.main()).contains("until 10:55").doesNotContain("code", "Sent");

            Locator neils = rangIn(pam, school.neil);
            pam.press(neils.getByText("It may have been their code phrase"));
            assertThat(pam.main()).contains("Nobody rings back");
            Seat.until(school, other, "CODE hodan,pam,rukhsana");
            pam.page.reload();
            pam.look("code-marked");
        }
    }

    private void everyPressLooksTheSame(Seat chantelle, Seat neil) {
        Seat.at(school.ten.plusMinutes(20).plusSeconds(5), chantelle, neil);
        allWell(chantelle, visit, TYPED);
        allWell(neil, other, "all fine here");
        sameForBoth(chantelle, neil, "19 minutes until 10:40");
        Seat.until(school, visit, "CODE hodan,pam,rukhsana");
        reload(chantelle, neil);
        sameForBoth(chantelle, neil, "19 minutes until 10:40");
        pressBoth(chantelle, neil, "Arrived");
        sameForBoth(chantelle, neil, "19 minutes until 10:40");
        pressBoth(chantelle, neil, "Need longer");
        sameForBoth(chantelle, neil, "until 10:55");
        Seat.at(school.ten.plusMinutes(56).plusSeconds(5), chantelle, neil);
        pressBoth(chantelle, neil, "All well");
        sameForBoth(chantelle, neil, "until 11:06");
        pressBoth(chantelle, neil, "Leaving now");
        sameForBoth(chantelle, neil, "until 11:16");
        pressBoth(chantelle, neil, "Safe");
        sameForBoth(chantelle, neil, "How did it go?");
    }

    private void outsideTheChainItIsAllWell(Seat seun, String alarm) {
        seun.open("/visits/board");
        assertThat(seun.main()).contains("All well 10:20").doesNotContain("Code", "code", "answer");
        seun.open("/visits/" + visit);
        assertThat(seun.main()).contains("All well 10:20").doesNotContain("ode phrase 10", "Hodan, Pam");
        Response refused = seun.page.navigate(alarm);
        assertThat(refused.status()).isEqualTo(404);
        Seat.at(school.ten.plusMinutes(45), seun);
        seun.open("/visits/board");
        assertThat(seun.page.getByText("With Pam, Hodan and Rukhsana. Please leave the ringing to them."))
                .isVisible();
        seun.look("code-board-outside");
    }

    private void onlyAMeetingOrALiveVoiceEndsIt(Seat hodan) {
        hodan.page.getByLabel("Who have you spoken to or met?").selectOption("Chantelle Wray");
        hodan.press("Confirm that Chantelle is safe");
        assertThat(hodan.page.locator("#how-error")).containsText("A message is not enough");
        hodan.page.getByLabel("I met them").check();
        hodan.press("Confirm that Chantelle is safe");
        assertThat(hodan.main()).contains("Everybody has stood down");
    }

    private static Locator rangIn(Seat office, PersonId worker) {
        Locator details = office.page.locator("#rang-" + worker);
        details.locator("summary").click();
        return details;
    }

    private void sayTheCode() {
        Seat.at(school.ten.plusMinutes(20));
        school.does(
                school.chantelle,
                () -> RunningKeepwell.bean(CheckIns.class)
                        .press(visit, new Press(VisitStep.ALL_WELL, null, null, 15, TYPED)));
        Seat.until(school, visit, "CODE hodan,pam,rukhsana");
    }

    private static void allWell(Seat seat, VisitId visit, String word) {
        seat.open("/visits/" + visit);
        seat.page.getByText("Add a word").click();
        seat.page.getByLabel("A word with it").fill(word);
        seat.press("All well");
    }

    private static void pressBoth(Seat one, Seat two, String label) {
        one.press(label);
        two.press(label);
    }

    private static void reload(Seat one, Seat two) {
        one.page.reload();
        two.page.reload();
    }

    private static void sameForBoth(Seat chantelle, Seat neil, String shown) {
        assertThat(chantelle.main().replaceAll("\\s+", " ")).contains(shown);
        assertThat(plain(chantelle)).isEqualTo(plain(neil));
    }

    /** The whole page without what differs between two people: ids, tokens, names. */
    private static String plain(Seat seat) {
        return seat.page
                .content()
                .replaceAll("[0-9a-f-]{36}", "*")
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "token")
                .replaceAll("Chantelle Wray|Neil Oldroyd|Chantelle|Neil", "worker")
                .replaceAll("Wray|Oldroyd", "worker");
    }
}
