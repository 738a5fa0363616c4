package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

@KeepwellTest
class InvitationTest {

    private final SmallSchool school = new SmallSchool();
    private final SmallSchool.Known pam = school.hire("Pam Ibbotson", Role.ADMINISTRATOR);
    private final PersonId hodan = PersonId.make();
    private final String email = "hodan." + school.code + "@example.org";

    @Test
    void anInvitedPersonChoosesHowTheySignInAndIsWelcomed() {
        hodanJoins(email);
        Web office = pam.web();
        Web.Answer sent = office.fill("/people/" + hodan + "/sign-in", "/people/" + hodan + "/invitation", Map.of());
        assertThat(sent.status()).isEqualTo(302);
        assertThat(office.get("/people/" + hodan + "/sign-in").text()).contains("not answered yet");

        Web web = Web.stranger();
        String link = Mails.linkTo(email);
        assertThat(web.get(link).text()).contains("Welcome, Hodan", "School " + school.code);
        Web.Answer begun =
                web.post(link, Map.of("username", "hodan." + school.code, "newPassword", "brown tea and toast"));

        assertThat(begun.location()).isEqualTo("/welcome");
        assertThat(Web.stranger().get(link).status()).isEqualTo(404);
        assertThat(Web.stranger()
                        .signIn("hodan." + school.code, "brown tea and toast")
                        .location())
                .isEqualTo("/");
    }

    @Test
    void aTakenNameAndAnEasyPasswordAreRefusedAndTheLinkStaysOpen() {
        hodanJoins(email);
        pam.web().fill("/people/" + hodan + "/sign-in", "/people/" + hodan + "/invitation", Map.of());
        Web web = Web.stranger();
        String link = Mails.linkTo(email);

        assertThat(web.fill(link, Map.of("username", pam.username(), "newPassword", "brown tea and toast"))
                        .status())
                .isEqualTo(422);
        assertThat(web.fill(link, Map.of("username", email, "newPassword", "hodan12345"))
                        .status())
                .isEqualTo(422);
        assertThat(web.get(link).status()).isEqualTo(200);
    }

    @Test
    void withoutAnAddressTheOfficeIsToldWhatIsMissing() {
        hodanJoins("");
        Web.Answer answer =
                pam.web().fill("/people/" + hodan + "/sign-in", "/people/" + hodan + "/invitation", Map.of());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("e-mail address");
    }

    @Test
    void somebodyOfAnotherSettingIsNotFound() {
        SmallSchool.Known stranger = new SmallSchool().hire("Neil Oldroyd", Role.PRACTITIONER);
        Web office = pam.web();
        assertThat(office.get("/people/" + stranger.person() + "/sign-in").status())
                .isEqualTo(404);
        office.get("/account");
        assertThat(office.post("/people/" + stranger.person() + "/sign-in/stop", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(stranger.web().get("/").status()).isEqualTo(200);
    }

    @Test
    void stoppingSomebodySignsThemOutAtOnce() {
        SmallSchool.Known neil = school.hire("Neil Oldroyd", Role.PRACTITIONER);
        Web his = neil.web();
        Web office = pam.web();
        office.fill("/people/" + neil.person() + "/sign-in", "/people/" + neil.person() + "/sign-in/stop", Map.of());

        assertThat(his.get("/").location()).isEqualTo("/sign-in");
        assertThat(Web.stranger().signIn(neil.username(), SmallSchool.PASSWORD).status())
                .isEqualTo(422);

        office.fill("/people/" + neil.person() + "/sign-in", "/people/" + neil.person() + "/sign-in/allow", Map.of());
        assertThat(neil.web().get("/").status()).isEqualTo(200);
    }

    private void hodanJoins(String address) {
        Acting.as(
                Actor.engine(school.id),
                () -> RunningKeepwell.bean(Staff.class)
                        .join(NewStaff.of(hodan, "Hodan Warsame", JobTitle.TEACHER)
                                .withRoles(Set.of(Role.PRACTITIONER))
                                .reachedBy("", address)));
    }
}
