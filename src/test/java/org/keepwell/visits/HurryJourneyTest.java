package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.organisation.Signposts;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

/** Each setting has its own safety list; Start now runs the timer at once, whatever is open, and asks for it afterwards. */
@KeepwellTest
class HurryJourneyTest {

    private static final String CAR = "I will park facing the quickest way out";
    private static final String GATE = "I know which gate sticks";

    private final TansyRow school = new TansyRow();

    @Test
    @Proves("F52")
    void aVisitStartedInAHurryIsTimedAtOnceAndAsksItsOpenLinesAfterwards() {
        try (Seat rukhsana = Seat.desktop(school, school.rukhsana)) {
            theSettingEditsItsList(rukhsana);
        }
        VisitId visit = school.authorised(school.plan());
        try (Seat chantelle = Seat.phone(school, school.chantelle)) {
            startsNowWithLinesOpen(chantelle, visit);
            isAskedAfterwards(chantelle, visit);
        }
        assertThat(school.web(school.hodan).get("/visits/" + visit).text())
                .contains("The street was full", "lines of the safety list stayed open");
    }

    @Test
    void startNowRunsTheTimerWithoutScriptToo() {
        VisitId visit = school.as(
                school.chantelle, () -> RunningKeepwell.bean(Visits.class).plan(school.plan()));
        try (Seat chantelle = Seat.withoutScript(school, school.chantelle)) {
            chantelle.open("/visits/" + visit);
            chantelle.press("Start now");
            assertThat(chantelle.main()).contains("minutes until 10:40");
        }
        assertThat(school.visit(visit).startedUnready()).contains("It was not authorised.");
    }

    @Test
    void withNobodyLeftItIsNotAuthorisedAndStartNowSaysThatNobodyAnswers() {
        PersonId seun = school.hire("Seun Bello", null, Role.SENIOR_LEADER);
        school.does(school.rukhsana, () -> {
            Signposts signposts = RunningKeepwell.bean(Signposts.class);
            assertThat(signposts.add("Council out of hours", "01632 960555", "Children's services", true))
                    .isNotNull();
        });
        Instant start = school.ten.plusMinutes(10).toInstant();
        VisitPlan alone = school.plan(List.of(school.rukhsana), start, start.plus(Duration.ofMinutes(30)), null);
        VisitId visit = school.as(
                school.rukhsana, () -> RunningKeepwell.bean(Visits.class).plan(alone));
        Web leader = school.web(seun);
        leader.get("/visits/" + visit);
        Web.Answer refused = leader.post("/visits/" + visit + "/authorise", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Nobody from the setting would be told about Rukhsana");
        try (Seat rukhsana = Seat.phone(school, school.rukhsana)) {
            rukhsana.open("/visits/" + visit);
            assertThat(rukhsana.main()).contains("Nobody from the setting will answer", "01632 960555");
            rukhsana.look("hurry-nobody-answers");
            rukhsana.press("Start now");
            assertThat(rukhsana.main())
                    .contains(
                            "Nobody from the setting will answer",
                            "Name a check-in person",
                            "minutes until 10:40",
                            "01632 960555");
            rukhsana.look("hurry-nobody-answers-under-way");
            rukhsana.press("Arrived");
            assertThat(rukhsana.main())
                    .contains("Nobody from the setting will answer")
                    .doesNotContain("Stoica", "Council");
            rukhsana.look("hurry-nobody-answers-dimmed");
        }
    }

    private static void theSettingEditsItsList(Seat rukhsana) {
        rukhsana.open("/visits/protocols/safety");
        for (String about : List.of("and the address", "phone is charged", "code phrase", "park facing", "ways out")) {
            assertThat(rukhsana.page.locator("input[name^=words][value*='" + about + "']"))
                    .hasCount(1);
        }
        Locator car = line(rukhsana, CAR);
        car.getByLabel("Needed").check();
        Locator empty = rukhsana.page.locator("fieldset:has(input[name=words7])");
        empty.locator("[name=words7]").fill(GATE);
        empty.getByLabel("Needed").check();
        rukhsana.look("hurry-protocol");
        rukhsana.press("Keep the list");
        assertThat(rukhsana.main()).contains("Kept. New visits use it.");
        assertThat(line(rukhsana, CAR).getByLabel("Needed")).isChecked();
        assertThat(line(rukhsana, GATE).getByLabel("Needed")).isChecked();
        assertThat(line(rukhsana, "I know the ways out and will sit near one").getByLabel("Needed"))
                .not()
                .isChecked();
    }

    private static void startsNowWithLinesOpen(Seat chantelle, VisitId visit) {
        chantelle.open("/visits/" + visit);
        chantelle.page.getByLabel("My phone is charged").check();
        chantelle.press("Keep both lists");
        assertThat(chantelle.button("Set off")).hasCount(0);
        chantelle.press("Start now");
        assertThat(chantelle.main()).contains("minutes until 10:40");
    }

    private static void isAskedAfterwards(Seat chantelle, VisitId visit) {
        chantelle.press("Leaving now");
        chantelle.press("Safe");
        assertThat(chantelle.main()).contains("5 lines of the safety list stayed open");
        chantelle.look("hurry-open");
        chantelle.follow("Answer what was open");
        for (String so : List.of("My times and the address", "I remember my code", "I have read what is noted")) {
            line(chantelle, so).getByLabel("It was so").check();
        }
        line(chantelle, CAR).getByLabel("Or why not").fill("The street was full");
        chantelle.press("Keep");
        assertThat(line(chantelle, GATE).locator(".error")).containsText("Say in a few words why not");
        assertThat(line(chantelle, CAR).getByLabel("Or why not")).hasValue("The street was full");
        assertThat(line(chantelle, "My times and the address").getByLabel("It was so"))
                .isChecked();
        chantelle.look("hurry-afterwards");
        line(chantelle, GATE).getByLabel("It was so").check();
        chantelle.press("Keep");
        assertThat(chantelle.main()).contains("Thank you. That is kept.").doesNotContain("Answer what was open");
        assertThat(chantelle.page).hasURL(java.util.regex.Pattern.compile("/visits/" + visit + "$"));
    }

    private static Locator line(Seat seat, String words) {
        return seat.page
                .locator("fieldset")
                .filter(new Locator.FilterOptions()
                        .setHas(seat.page.locator(
                                "legend:has-text(\"" + words + "\"), input[value=\"" + words + "\"]")));
    }
}
