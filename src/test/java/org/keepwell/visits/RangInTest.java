package org.keepwell.visits;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

/** Whoever has no phone of their own to tap rings in, and the office taps for them; the log says so. */
@KeepwellTest
class RangInTest {

    private final TansyRow school = new TansyRow();

    @Test
    void theOfficeTapsFromSettingOffUntilSafeAlsoWithoutScript() {
        VisitId visit = school.authorised(school.plan());
        try (Seat pam = Seat.withoutScript(school, school.pam)) {
            pam.open("/visits/board");
            for (String label : List.of("Set off", "Arrived", "All well", "15 minutes longer", "Leaving", "Safe")) {
                tap(pam, label);
                assertThat(pam.main()).contains("Tapped for them");
            }
        }
        assertThat(school.visit(visit).status()).isEqualTo(VisitStatus.ENDED);
        assertThat(school.as(
                        school.pam, () -> RunningKeepwell.bean(VisitLog.class).lines(visit)))
                .anySatisfy(line -> assertThat(line).startsWith("Set off (tapped by Pam)"))
                .anySatisfy(line -> assertThat(line).startsWith("Need longer, 15 minutes (tapped by Pam)"))
                .anySatisfy(line -> assertThat(line).startsWith("Safe (tapped by Pam)"));
    }

    @Test
    void helpAskedForOnThePhoneIsToldAtOnce() {
        VisitId visit = school.underWay(school.plan());
        try (Seat pam = Seat.desktop(school, school.pam)) {
            pam.open("/visits/board");
            tap(pam, "They need help now");
            assertThat(pam.main()).contains("Their people are told now.");
            assertThat(pam.page.getByText("Help now: answer")).isVisible();
        }
        Seat.until(school, visit, "HELP hodan,pam,rukhsana");
    }

    @Test
    void nobodyOutsideTheChainTapsAndNothingElseIsTapped() {
        VisitId visit = school.underWay(school.plan());
        String path = "/visits/" + visit + "/for/" + school.chantelle;
        Web neil = school.web(school.neil);
        neil.get("/visits");
        assertThat(neil.post(path, Map.of("step", "SAFE")).status()).isEqualTo(404);
        Web chantelle = school.web(school.chantelle);
        chantelle.get("/visits");
        assertThat(chantelle.post(path, Map.of("step", "SAFE")).status())
                .as("whoever is on the visit checks in for themselves")
                .isEqualTo(422);
        Web pam = school.web(school.pam);
        pam.get("/visits/board");
        assertThat(pam.post(path, Map.of("step", "REVIEW")).status()).isEqualTo(422);
        assertThat(school.visit(visit).of(school.chantelle).stage()).isEqualTo(Stage.ON_THE_WAY);
    }

    private void tap(Seat office, String label) {
        Locator details = office.page.locator("#rang-" + school.chantelle);
        details.locator("summary").click();
        office.press(details.getByText(label, new Locator.GetByTextOptions().setExact(true)));
    }
}
