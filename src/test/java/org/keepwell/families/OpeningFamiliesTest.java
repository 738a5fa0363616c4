package org.keepwell.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.organisation.JobTitle;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

@KeepwellTest
class OpeningFamiliesTest {

    private final OneSchool school = new OneSchool();

    @Test
    void aWorkerOpensTheFamily() {
        Web.Answer answer = school.callum.web().get(school.path());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("<h1>Barraclough</h1>").contains("Log what you did");
    }

    @Test
    void everyPractitionerSeesTheListWithItsKeyWorkerAndTonightsLine() {
        school.as(school.callum, () -> {
            Families families = RunningKeepwell.bean(Families.class);
            FamilyFile file = families.file(school.barraclough);
            families.change(
                    school.barraclough,
                    new FamilyChange("Barraclough", "", "", "", null, "Ring before you go"),
                    file.version());
            return file;
        });

        Web.Answer answer = school.precious.web().get("/families");

        assertThat(answer.text())
                .contains("Barraclough")
                .contains("Key worker: Callum Riley")
                .contains("Ring before you go");
    }

    @Test
    void anybodyElseIsAskedForAReasonAndThenSeesItUntilTheEndOfTheDay() {
        MovedTime.toSchoolDay(10, 0);
        Web web = school.precious.web();
        assertThat(web.get(school.path()).location()).isEqualTo(school.path() + "/open");

        assertThat(web.fill(school.path() + "/open", Map.of("reason", " ")).status())
                .isEqualTo(422);
        Web.Answer opened = web.fill(school.path() + "/open", Map.of("reason", "Donna is in reception"));

        assertThat(opened.location()).isEqualTo(school.path());
        assertThat(web.get(school.path()).text()).contains("Barraclough").doesNotContain(school.path() + "/edit");
        assertThat(web.get(school.path() + "/edit").status()).isEqualTo(404);
        assertThat(auditOf("opened-with-reason")).isOne();
        MovedTime.forward(Duration.ofHours(14));
        assertThat(school.precious.web().get(school.path()).location()).isEqualTo(school.path() + "/open");
    }

    @Test
    void theSafeguardingLeadOpensEveryFamilyAndOthersOfTheirRoleNone() {
        assertThat(school.martin.web().get(school.path()).status()).isEqualTo(200);
        Member pam = school.hire("Pam Ibbotson", JobTitle.OFFICE, Role.ADMINISTRATOR);
        Member tomasz = school.hire("Tomasz Zielinski", JobTitle.OFFICE, Role.DUTY_COORDINATOR);
        Member meera = school.hire("Meera Sandhu", JobTitle.EXTERNAL_SUPERVISOR, Role.EXTERNAL_SUPERVISOR);
        for (Member other : java.util.List.of(pam, tomasz, meera)) {
            Web web = other.web();
            assertThat(web.get("/families").status()).as(other.name()).isEqualTo(403);
            assertThat(web.get(school.path()).status()).as(other.name()).isIn(403, 404);
            assertThat(web.get(school.path()).text()).doesNotContain("Barraclough");
        }
    }

    @Test
    void anotherSchoolFindsNothing() {
        OneSchool other = new OneSchool();
        for (Member member : java.util.List.of(other.callum, other.martin, other.adaeze)) {
            Web web = member.web();
            assertThat(web.get(school.path()).status()).isEqualTo(404);
            assertThat(web.get(school.path() + "/open").status()).isEqualTo(404);
            assertThat(web.get(school.path() + "/contacts/new").status()).isEqualTo(404);
            assertThat(web.get(school.path() + "/timeline").status()).isEqualTo(404);
        }
        assertThat(other.martin.web().get("/families?search=barra").text()).doesNotContain(school.path());
    }

    @Test
    void nobodySignedOutSeesAnything() {
        assertThat(Web.stranger().get("/families").location()).isEqualTo("/sign-in");
        assertThat(Web.stranger().get(school.path()).location()).isEqualTo("/sign-in");
    }

    @Test
    void facesAloneRefuseWhatTheActingPersonMayNotSee() {
        Families families = RunningKeepwell.bean(Families.class);
        assertThatThrownBy(() -> school.as(school.precious, () -> families.file(school.barraclough)))
                .isInstanceOf(NotFound.class);
        assertThat(school.<Object>as(
                        school.precious,
                        () -> RunningKeepwell.bean(Household.class).adults(school.barraclough)))
                .isEqualTo(java.util.List.of());
        assertThat(school.as(
                                school.precious,
                                () -> RunningKeepwell.bean(ContactLog.class).timeline(school.barraclough, ""))
                        .entries())
                .isEmpty();
    }

    @Test
    void aSmallSettingThatOpensAllToAllNeedsNoReason() {
        school.engine(() -> {
            var settings = RunningKeepwell.bean(org.keepwell.organisation.Settings.class);
            var now = settings.current();
            settings.describe(
                    new org.keepwell.organisation.NewSetting(
                            now.name(), now.code(), now.kind(), now.sector(), now.phase(), 5, 16, null),
                    org.keepwell.organisation.FamiliesOpen.BY_SIZE,
                    now.version());
            return now;
        });
        assertThat(school.precious.web().get(school.path()).status()).isEqualTo(200);
    }

    private long auditOf(String verb) {
        return OneSchool.count(
                "select count(*) from audit.entry where chain = ? and verb = ?", school.id.value(), verb);
    }
}
