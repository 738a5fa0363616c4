package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepwell.families.Adult;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.families.Household;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.NotFound;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;

/** Who is suggested for a family, in what order and in which words. */
@KeepwellTest
class SuggestionsTest {

    private final MixedSchool mixed = new MixedSchool();
    private final Conflicts conflicts = RunningKeepwell.bean(Conflicts.class);

    @Test
    void twoCaseloadsOfEqualPointsOneHeavyAndManyLightAreUnlike() {
        mixed.family("Heavy", 12, mixed.leigh);
        for (int n = 0; n < 4; n++) {
            mixed.family("Light " + n, 3, mixed.priya);
        }
        FamilyId most = mixed.family("Farrow", 12, null);
        assertThat(change(most, mixed.leigh)).isEqualTo(change(most, mixed.priya));
        assertThat(place(most, mixed.priya))
                .as("another with most need goes rather to whoever has none")
                .isLessThan(place(most, mixed.leigh));

        FamilyId light = mixed.family("Tran", 3, null);
        assertThat(place(light, mixed.leigh))
                .as("a fifth light one goes rather to whoever has only the heavy one")
                .isLessThan(place(light, mixed.priya));
    }

    @Test
    void whoeverHasMostHighNeedIsSuggestedOnlyWhenOthersAreWorse() {
        mixed.family("A", 13, mixed.leigh);
        mixed.family("B", 13, mixed.leigh);
        FamilyId family = mixed.family("Farrow", 14, null);
        assertThat(place(family, mixed.leigh)).isEqualTo(last(family));

        for (Member member : List.of(mixed.priya, mixed.school.precious, mixed.school.martin, mixed.school.callum)) {
            for (int n = 0; n < 9; n++) {
                mixed.family("Regular", 7, member);
            }
        }
        assertThat(place(family, mixed.leigh)).isZero();
    }

    @Test
    void nobodyIsStrippedOfHighNeedByAdviceThatNeverTakesAnythingAway() {
        FamilyId held = mixed.family("A", 13, mixed.leigh);
        Advice advice = mixed.about(held);
        assertThat(advice.notNow()).extracting(StaffMember::person).doesNotContain(mixed.leigh.id());
        assertThat(advice.suggested()).noneMatch(one -> one.worker().person().equals(mixed.leigh.id()));
        assertThat(held(mixed.leigh)).contains(held);
    }

    @Test
    void itSaysWhatItWouldComeToAndWhy() {
        mixed.family("A", 13, mixed.leigh);
        mixed.family("B", 5, mixed.leigh);
        FamilyId family = mixed.family("Farrow", 9, null);
        Suggested leigh =
                mixed
                        .school
                        .as(
                                mixed.school.adaeze,
                                () -> RunningKeepwell.bean(Suggestions.class).ranked(family))
                        .stream()
                        .filter(one -> one.worker().person().equals(mixed.leigh.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(leigh.percentBefore()).isEqualTo(18);
        assertThat(leigh.percentAfter()).isEqualTo(27);
        assertThat(Counts.mix(leigh.bandsAfter())).isEqualTo("one most, one a lot, one regular");
        assertThat(leigh.reasons()).containsExactly("room to take it", "only one family with most need");
    }

    @Test
    void aLanguageAndHavingWorkedWithThemBeforeCount() {
        FamilyId family = mixed.family("Kowalczyk", 5, null);
        mixed.school.engine(() -> RunningKeepwell.bean(Household.class).add(speaking(family, "Polish and English")));
        mixed.family("A", 2, mixed.priya);
        assertThat(place(family, mixed.priya)).isGreaterThan(place(family, mixed.leigh));
        mixed.school.as(mixed.priya, () -> {
            RunningKeepwell.bean(Fits.class).speak("polish, French");
            return true;
        });
        mixed.school.engine(() -> {
            RunningKeepwell.bean(FamilyWorkers.class).add(family, mixed.priya.id());
            return true;
        });
        Suggested priya = mixed.about(family).suggested().getFirst();
        assertThat(priya.worker().person()).isEqualTo(mixed.priya.id());
        assertThat(priya.reasons()).contains("speaks Polish", "works with them already");
    }

    @Test
    void everyCauseReadsTheSame() {
        for (int n = 0; n < 9; n++) {
            mixed.family("Full " + n, 12, mixed.leigh);
        }
        FamilyId family = mixed.family("Farrow", 9, null);
        mixed.school.as(mixed.priya, () -> {
            conflicts.notForMe(family);
            return true;
        });
        mixed.school.as(mixed.school.adaeze, () -> {
            conflicts.notFor(mixed.school.precious.id(), family);
            return true;
        });
        HandOverId asked = mixed.school.as(
                mixed.school.adaeze,
                () -> RunningKeepwell.bean(Offers.class).ask(family, mixed.school.callum.id(), ""));
        mixed.school.as(mixed.school.callum, () -> {
            RunningKeepwell.bean(Offers.class).notThisTime(asked);
            return true;
        });

        assertThat(mixed.about(family).suggested())
                .extracting(one -> one.worker().person())
                .containsExactly(mixed.school.martin.id());
        String page =
                mixed.school.adaeze.web().get("/families/" + family + "/offer").text();
        for (String name : List.of("Leigh Sands", "Priya Nair", "Precious Moyo", "Callum Riley")) {
            assertThat(page).contains("<b>" + name + "</b> not suggested now");
        }
        assertThat(mixed.school.as(mixed.school.adaeze, () -> conflicts.enteredByManagers(family)))
                .as("what a worker entered themselves only they see")
                .containsExactly(mixed.school.precious.id());
    }

    @Test
    void onlyThoseWhoShareOutFamiliesAreAdvised() {
        FamilyId family = mixed.family("Farrow", 9, null);
        assertThatThrownBy(() -> mixed.school.as(
                        mixed.leigh,
                        () -> RunningKeepwell.bean(Suggestions.class).about(family)))
                .isInstanceOf(NotFound.class);
        assertThat(mixed.leigh.web().get("/families/" + family + "/offer").status())
                .isEqualTo(403);
    }

    private static Adult speaking(FamilyId family, String languages) {
        Adult mum = Adult.named(family, "Ewa", "mum", "");
        return new Adult(
                mum.id(),
                family,
                mum.name(),
                mum.relationship(),
                mum.parentalResponsibility(),
                mum.livesWithChild(),
                mum.phone(),
                mum.email(),
                mum.text(),
                mum.voicemail(),
                mum.letter(),
                mum.safeHours(),
                languages,
                mum.interpreterNeeded(),
                mum.interpreter(),
                mum.prefers(),
                mum.version());
    }

    private List<FamilyId> held(Member member) {
        return mixed
                .school
                .as(
                        mixed.school.adaeze,
                        () -> RunningKeepwell.bean(Caseloads.class).of(member.id()))
                .stream()
                .flatMap(one -> one.families().stream())
                .map(Held::family)
                .toList();
    }

    private int change(FamilyId family, Member member) {
        Caseload caseload = mixed.school
                .as(
                        mixed.school.adaeze,
                        () -> RunningKeepwell.bean(Caseloads.class).of(member.id()))
                .orElseThrow();
        return caseload.points() + mixed.about(family).need().points();
    }

    /** Where somebody stands among all, counted from 0, nobody being left out by the limit of three. */
    private int place(FamilyId family, Member member) {
        return ranked(family).indexOf(member.id());
    }

    private int last(FamilyId family) {
        return ranked(family).size() - 1;
    }

    private List<org.keepwell.shared.PersonId> ranked(FamilyId family) {
        return mixed
                .school
                .as(
                        mixed.school.adaeze,
                        () -> RunningKeepwell.bean(Suggestions.class).ranked(family))
                .stream()
                .map(one -> one.worker().person())
                .toList();
    }
}
