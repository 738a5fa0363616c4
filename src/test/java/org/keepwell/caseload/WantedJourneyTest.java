package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keepwell.families.FamilyId;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;

/** What is wanted and what suits, as those at work say it on their phones, and what comes of it on the waiting list. */
@KeepwellTest
class WantedJourneyTest {

    private final MixedSchool mixed;

    WantedJourneyTest() {
        MovedTime.toSchoolDay(10, 0);
        mixed = new MixedSchool();
    }

    @Test
    void aWorkerSaysWhatIsWantedAndWhatSuitsThem() {
        FamilyId farrow = mixed.family("Farrow", 9, null);
        try (CaseSeat callum = CaseSeat.phone(mixed.school.callum)) {
            callum.page.navigate(mixed.school.path());
            callum.follow("A visit or a worker is wanted");
            callum.page.getByLabel("No second worker").check();
            callum.look("wanted");
            callum.press("Note it");
            assertThat(callum.main()).contains("what the service lacked");
            callum.page.navigate(mixed.school.path() + "/wanted");
            assertThat(callum.main()).contains("No second worker");
            callum.page.locator("#words").fill("Somebody nearer");
            callum.press("Ask for it");

            callum.page.navigate("/my/sharing-out");
            callum.page.locator("#search").fill("Farr");
            callum.press("Find");
            callum.press("Not for me – Farrow");
            assertThat(callum.main()).contains("Farrow");
            callum.look("sharing-out");
        }
        assertThat(mixed.about(farrow).suggested())
                .noneMatch(one -> one.worker().person().equals(mixed.school.callum.id()));
        try (CaseSeat adaeze = CaseSeat.phone(mixed.school.adaeze)) {
            adaeze.page.navigate("/lead/waiting");
            assertThat(adaeze.main()).contains("Asked for: Somebody nearer", "Out of term");
            adaeze.look("waiting");
            adaeze.follow("Change the criteria");
            adaeze.page.locator("#weight-nobody").fill("");
            adaeze.press("Keep these criteria");
            assertThat(adaeze.main()).contains("Give a weight from 0 to 9");
            adaeze.look("waiting-criteria");
        }
    }
}
