package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.families.OneSchool;
import org.keepwell.shared.PersonId;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;

/**
 * An allocation explains itself by points and bands, asks the worker, and accepts an override (proof 11): Adaeze at her desk, those she
 * asks at their phones.
 */
@KeepwellTest
class AllocationJourneyTest {

    private final MixedSchool mixed;
    private final FamilyId farrow;

    AllocationJourneyTest() {
        MovedTime.toSchoolDay(10, 0);
        mixed = new MixedSchool();
        mixed.family("Ramsden", 13, mixed.leigh);
        mixed.family("Yusuf", 12, mixed.leigh);
        mixed.family("Lovell", 5, mixed.leigh);
        mixed.family("Sykes", 9, mixed.priya);
        mixed.family("Tran", 3, mixed.priya);
        mixed.family("Begum", 12, mixed.school.precious);
        mixed.family("Whitwam", 6, mixed.school.martin);
        mixed.agree(mixed.school.barraclough, 8);
        farrow = mixed.family("Farrow", 10, null);
    }

    @Test
    @Proves("L40")
    void anAllocationExplainsItselfAsksTheWorkerAndAcceptsAnOverride() {
        try (CaseSeat adaeze = CaseSeat.desktop(mixed.school.adaeze)) {
            whatIsSuggestedIsExplained(adaeze);
            adaeze.press("Ask Martin");
            assertThat(adaeze.main()).contains("Martin: asked, no answer yet");
            theOneAskedSaysNotThisTime();
            adaeze.page.reload();
            assertThat(adaeze.main()).contains("Martin: not this time").doesNotContain("Martin Sugden " + "6 to");
            anotherIsChosenWithANote(adaeze);
            adaeze.look("offer-asked");
        }
        try (CaseSeat leigh = CaseSeat.phone(mixed.leigh)) {
            theOneChosenSaysYesAndTheHandOverBegins(leigh);
        }
        assertThat(keyWorker()).isEqualTo(mixed.leigh.id());
        assertThat(OneSchool.count(
                        "select count(*) from audit.entry where chain = ? and verb = 'suggestion-overridden'",
                        mixed.school.id.value()))
                .isEqualTo(1);
    }

    private void whatIsSuggestedIsExplained(CaseSeat adaeze) {
        adaeze.page.navigate("/lead/waiting");
        assertThat(adaeze.main()).contains("Farrow", "4 Nobody holds the family", "3 The work needs a lot of time");
        adaeze.look("waiting");
        adaeze.follow("Offer the Farrow family");
        adaeze.look("offer");
        assertThat(adaeze.main())
                .contains("Martin Sugden 6 to 16 %", "Then one a lot, one regular", "Room to take it")
                .contains("Leigh Sands not suggested now");
    }

    private void theOneAskedSaysNotThisTime() {
        try (CaseSeat martin = CaseSeat.phone(mixed.school.martin)) {
            martin.page.navigate("/");
            assertThat(martin.main()).contains("Would you work with the Farrow family?");
            martin.follow("Read and answer about the Farrow family");
            martin.look("asked");
            martin.press("Not this time");
            assertThat(martin.main()).contains("No reason needed; it won’t be counted.");
        }
    }

    private void anotherIsChosenWithANote(CaseSeat adaeze) {
        adaeze.page.getByText("Someone else").first().click();
        adaeze.page.locator("select#person").selectOption(mixed.leigh.id().toString());
        adaeze.press("Ask them");
        assertThat(adaeze.main()).contains("Say why somebody else is right for this family.");
        adaeze.page.locator("#although").fill("Taught the older brother");
        adaeze.press("Ask them");
        assertThat(adaeze.main()).contains("Leigh: asked, no answer yet");
    }

    private void theOneChosenSaysYesAndTheHandOverBegins(CaseSeat leigh) {
        leigh.page.navigate("/offers");
        leigh.follow("Would you work with the Farrow family?");
        assertThat(leigh.main()).contains("Needs a lot of time").doesNotContain("Taught the older brother");
        leigh.press("Yes, I will");
        assertThat(leigh.main()).contains("Leigh is key worker since");
        leigh.look("hand-over-new");
        leigh.page.navigate("/families/" + farrow);
        assertThat(leigh.main()).contains("Farrow", "2 steps left");
    }

    private PersonId keyWorker() {
        return mixed.school
                .engine(() -> RunningKeepwell.bean(FamilyWorkers.class).of(farrow))
                .getFirst()
                .person();
    }
}
