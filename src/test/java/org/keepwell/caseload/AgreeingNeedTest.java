package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keepwell.families.OneSchool;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.Refused;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

/** Worker and manager agree how much time a family's work needs; nothing a family gets has it. */
@KeepwellTest
class AgreeingNeedTest {

    private final OneSchool school = new OneSchool();
    private final NeedAgreements agreements = RunningKeepwell.bean(NeedAgreements.class);
    private final Needs needs = RunningKeepwell.bean(Needs.class);
    private final LocalDate today = RunningKeepwell.bean(DatabaseClock.class).today();

    @Test
    void whatOneSidePutsCountsOnceTheOtherAgrees() {
        UUID put = callumPuts(9);
        assertThat(counted().agreed()).isFalse();
        assertThat(counted().points()).isEqualTo(Need.POINTS_UNTIL_AGREED);
        agree(school.adaeze, put);
        assertThat(counted().agreed()).isTrue();
        assertThat(counted().points()).isEqualTo(9);
        assertThat(counted().band()).isEqualTo(Band.A_LOT);
        assertThat(counted().reviewBy()).isEqualTo(today.plusWeeks(12));
    }

    @Test
    void nobodyAgreesToTheirOwnAndAStrangerToNeitherSide() {
        UUID put = callumPuts(9);
        assertThatThrownBy(() -> agree(school.callum, put)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> agree(school.precious, put)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> puts(school.precious, 3, "")).isInstanceOf(NotFound.class);
    }

    @Test
    void whatStoodBeforeStaysInTheHistory() {
        agree(school.adaeze, callumPuts(9));
        UUID replaced = callumPuts(4);
        agree(school.callum, puts(school.adaeze, 6, "Fewer visits this month"));
        assertThat(counted().points()).isEqualTo(6);
        assertThat(school.as(school.callum, () -> agreements.history(school.barraclough)))
                .extracting(NeedEntry::points)
                .containsExactly(6, 4, 9);
        assertThat(school.as(school.callum, () -> agreements.history(school.barraclough)))
                .filteredOn(NeedEntry::replaced)
                .extracting(NeedEntry::id)
                .containsExactly(replaced);
    }

    @Test
    void pointsOtherThanTheCriteriaComeToNeedALineOfWhy() {
        assertThatThrownBy(() -> puts(school.callum, 12, ""))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.field()).isEqualTo("why"));
    }

    @Test
    @Proves("L42")
    void criteriaAndReviewDatesStandOnOnePageAndTheSettingChangesThem() {
        agree(school.adaeze, callumPuts(9));
        Web head = school.adaeze.web();
        String page = head.get("/lead/need").text();
        assertThat(page)
                .contains("Safety or safeguarding work is under way", "Barraclough", "Look again by")
                .contains("never shown, printed or sent to a family");
        Web.Answer changed = head.post(
                "/lead/need",
                Map.ofEntries(
                        Map.entry("lines", "2"),
                        Map.entry("from", today.toString()),
                        Map.entry("words-0", "Night calls are part of it"),
                        Map.entry("weight-0", "4"),
                        Map.entry("lightUpTo", "4"),
                        Map.entry("regularUpTo", "8"),
                        Map.entry("aLotUpTo", "12"),
                        Map.entry("reviewWeeks", "6"),
                        Map.entry("fullTimeHours", "32.5"),
                        Map.entry("fullTimePoints", "80"),
                        Map.entry("fullTimeFamilies", "12"),
                        Map.entry("safePercent", "105"),
                        Map.entry("safeWeeks", "3")));
        assertThat(changed.status()).as(changed.text()).isBetween(302, 303);
        assertThat(head.get("/lead/need").text())
                .contains("Night calls are part of it", "105 %")
                .doesNotContain("An interpreter or another way");
        assertThat(counted().points()).as("what was agreed stays").isEqualTo(9);
    }

    @Test
    void aCriterionWithoutPointsIsAskedForAndWhatWasTypedStays() {
        Web head = school.adaeze.web();
        head.get("/lead/need");
        Web.Answer answer =
                head.post("/lead/need", Map.of("lines", "1", "from", "2020-01-01", "words-0", "A kept thought"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("A kept thought", "Give a weight from 1 to 12");
    }

    @Test
    void whatAWorkerSeesIsNotWhatAnybodyElseDoes() {
        assertThat(school.callum
                        .web()
                        .get("/families/" + school.barraclough + "/need")
                        .status())
                .isEqualTo(200);
        assertThat(school.precious
                        .web()
                        .get("/families/" + school.barraclough + "/need")
                        .status())
                .isEqualTo(404);
        assertThat(school.callum.web().get("/lead/need").status()).isEqualTo(403);
        assertThat(school.callum.web().get("/lead/mix").status()).isEqualTo(403);
    }

    private UUID callumPuts(int points) {
        return puts(school.callum, points, "As we talked it through");
    }

    private UUID puts(OneSchool.Member who, int points, String why) {
        return school.as(
                who,
                () -> agreements.propose(
                        school.barraclough, points, Set.of("safety", "often"), 0, why, today.plusWeeks(12)));
    }

    private void agree(OneSchool.Member who, UUID entry) {
        school.as(who, () -> {
            agreements.agree(school.barraclough, entry);
            return true;
        });
    }

    private Need counted() {
        return school.as(school.adaeze, () -> needs.counted(school.barraclough));
    }
}
