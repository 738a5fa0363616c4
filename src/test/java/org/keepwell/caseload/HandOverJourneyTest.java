package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.keepwell.families.OneSchool;
import org.keepwell.organisation.OpenHours;
import org.keepwell.organisation.WorkingHours;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;

/** Callum hands the Barracloughs over to Precious, from her yes to the goodbye. */
@KeepwellTest
class HandOverJourneyTest {

    private final ZonedDateTime ten = MovedTime.toSchoolDay(10, 0);
    private final OneSchool school = new OneSchool();

    @Test
    void aHandOverIsWalkedStepByStep() {
        Offers offers = RunningKeepwell.bean(Offers.class);
        HandOverId id = school.as(
                school.adaeze, () -> offers.ask(school.barraclough, school.precious.id(), "You know Year 6 well."));
        school.as(school.precious, () -> offers.accept(id));
        school.as(
                school.callum,
                () -> RunningKeepwell.bean(WorkingHours.class)
                        .protect(
                                school.callum.id(),
                                ten.getDayOfWeek(),
                                new OpenHours(LocalTime.of(12, 0), LocalTime.of(13, 0))));

        try (CaseSeat precious = CaseSeat.phone(school.precious)) {
            precious.page.navigate("/");
            precious.look("today-hand-over");
            precious.follow("The Barraclough family");
            book(precious, "12:30");
            assertThat(precious.main()).contains("Callum keeps that time free. Choose another.");
            precious.look("hand-over-refused");
            book(precious, "14:30");
            assertThat(precious.main()).contains("14:30, 30 minutes");
            precious.press("Done – Meet together: the family, the earlier worker and the new one");
            precious.press("Done – Tell the family who works with them now");
            precious.press("Not needed – Read the file");
            precious.look("hand-over");
        }
        try (CaseSeat callum = CaseSeat.desktop(school.callum)) {
            callum.page.navigate("/hand-overs/" + id);
            callum.press("Done – Say goodbye");
            assertThat(callum.main()).contains("Callum held the family before");
            callum.look("hand-over-complete");
        }
    }

    private void book(CaseSeat seat, String time) {
        seat.page.locator("#meetOn").fill(ten.toLocalDate().toString());
        seat.page.locator("#meetTime").fill(time);
        seat.press("Book it");
    }
}
