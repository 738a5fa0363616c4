package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.families.OneSchool;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Statements;

@KeepwellTest
class CaseloadsTest {

    private final OneSchool school = new OneSchool();
    private final Caseloads caseloads = RunningKeepwell.bean(Caseloads.class);

    @Test
    void aFamilyCountsInItsKeyWorkersCaseloadAtRegularTimeUntilItsNeedIsAgreed() {
        Caseload callums = of(school.callum.id());
        assertThat(callums.families()).singleElement().satisfies(held -> {
            assertThat(held.name()).isEqualTo("Barraclough");
            assertThat(held.need().agreed()).isFalse();
        });
        assertThat(callums.points()).isEqualTo(Need.POINTS_UNTIL_AGREED);
        assertThat(callums.percentUsed()).hasValue(5);
        assertThat(callums.in(Band.REGULAR)).isEqualTo(1);
    }

    @Test
    void aFamilyGoesWithItsKeyWorker() {
        school.as(school.callum, () -> {
            RunningKeepwell.bean(FamilyWorkers.class).makeKeyWorker(school.barraclough, school.precious.id());
            return true;
        });
        assertThat(of(school.callum.id()).families()).isEmpty();
        assertThat(of(school.precious.id()).families()).extracting(Held::family).containsExactly(school.barraclough);
    }

    @Test
    void everybodyWhoWorksWithFamiliesIsInItByName() {
        assertThat(mix())
                .extracting(caseload -> caseload.worker().name())
                .containsExactly("Callum Riley", "Martin Sugden", "Precious Moyo");
    }

    @Test
    void oneMaySeeTheirOwnAndALineManagerTheMix() {
        assertThat(school.as(school.callum, () -> caseloads.of(school.callum.id())))
                .isPresent();
        assertThatThrownBy(() -> school.as(school.callum, caseloads::now)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(school.callum, () -> caseloads.of(school.precious.id())))
                .isInstanceOf(NotFound.class);
        school.engine(() -> {
            RunningKeepwell.bean(Staff.class).reportTo(school.precious.id(), school.callum.id());
            return true;
        });
        assertThat(school.as(school.callum, caseloads::now)).hasSize(3);
    }

    @Test
    void itReadsTheSameFewStatementsHoweverManyFamilies() {
        int one = statements();
        List<FamilyId> more = List.of(
                school.takeIn("Begum", school.callum),
                school.takeIn("Farrar", school.precious),
                school.takeIn("Whitwam", school.callum));
        assertThat(more).hasSize(3);
        assertThat(statements()).isEqualTo(one);
    }

    private int statements() {
        return Statements.during(() -> assertThat(mix()).isNotEmpty()).size();
    }

    private List<Caseload> mix() {
        return Acting.as(
                Actor.person(school.adaeze.id(), school.id, java.util.Set.of(Role.SENIOR_LEADER)), caseloads::now);
    }

    private Caseload of(PersonId person) {
        return mix().stream()
                .filter(caseload -> caseload.person().equals(person))
                .findFirst()
                .orElseThrow();
    }
}
