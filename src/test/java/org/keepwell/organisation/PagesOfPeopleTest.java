package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.School;
import org.keepwell.testing.Web;
import org.keepwell.testing.Web.Answer;
import org.springframework.beans.factory.annotation.Autowired;

@KeepwellTest
class PagesOfPeopleTest {

    @Autowired
    private Staff staff;

    @Autowired
    private EmergencyDetails emergency;

    @Autowired
    private WorkingHours hours;

    private final School school = Cast.school();
    private final Colleague admin = school.hire("Pam Ibbotson", JobTitle.OFFICE, Role.ADMINISTRATOR);
    private final Colleague worker = school.hire("Hodan Warsame", JobTitle.FAMILY_LINK_WORKER, Role.PRACTITIONER);
    private final Colleague head = school.hire(NewStaff.of(PersonId.make(), "Rukhsana Dar", JobTitle.HEAD)
            .reachedBy("07700 900300", "")
            .withRoles(java.util.Set.of(Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD)));

    @ParameterizedTest
    @ValueSource(strings = {"", "/edit", "/roles", "/line-manager", "/leaving"})
    void eachPageOfAPersonOpensForTheAdministrator(String page) {
        Web web = admin.web();
        String path = "/people/" + worker.person() + page;
        assertThat(web.get(path).text()).contains("Hodan Warsame").contains("Who can see this");
        assertThat(web.statementsOf(path)).hasSizeLessThanOrEqualTo(16);
        assertThat(Web.stranger().get(path).location()).endsWith("/sign-in");
        assertThat(Cast.school()
                        .hire("Tomasz Zielinski", Role.ADMINISTRATOR)
                        .web()
                        .get(path)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void colleaguesSeeEachOtherAndChangeNothing() {
        Web web = worker.web();
        assertThat(web.get("/people").text()).contains("Rukhsana Dar").doesNotContain("/people/new");
        assertThat(web.get("/people/" + head.person()).text()).contains("07700 900300");
        assertThat(web.get("/people/new").status()).isEqualTo(403);
        assertThat(web.get("/people/" + head.person() + "/roles").status()).isEqualTo(403);
        assertThat(web.post("/people/" + head.person() + "/leaving", Map.of()).status())
                .isEqualTo(403);
        assertThat(web.get("/people/" + head.person() + "/stay").status()).isEqualTo(405);
    }

    @Test
    void peopleAreFoundByName() {
        Web web = worker.web();
        assertThat(web.get("/people?text=HODAN").text())
                .contains("Hodan Warsame")
                .doesNotContain("Pam Ibbotson");
        assertThat(web.get("/people?text=nobody").text()).contains("Nobody here");
        assertThat(web.get("/people?after=nonsense").status()).isEqualTo(422);
    }

    @Test
    void theListCostsTheSameForManyPeople() {
        Web web = admin.web();
        assertThat(web.get("/people").status()).isEqualTo(200);
        int few = web.statementsOf("/people").size();
        school.asEngine(() -> {
            for (int i = 0; i < 60; i++) {
                staff.join(NewStaff.of(PersonId.make(), "Person " + i, JobTitle.TEACHER));
            }
        });
        assertThat(web.statementsOf("/people")).hasSize(few);
        assertThat(few).isLessThanOrEqualTo(12);
        assertThat(web.get("/people").text()).contains("More people");
    }

    @Test
    void somebodyIsAddedWithTheRolesOfTheirJob() {
        Web web = admin.web();
        Map<String, String> form = new HashMap<>(Map.of("name", "Neil Oldroyd", "givenName", "", "job", "TEACHER"));
        Answer refused = web.fill("/people/new", "/people", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("value=\"Neil Oldroyd\"").contains("what colleagues call them");
        form.put("givenName", "Neil");
        form.put("mobile", "nonsense");
        assertThat(web.fill("/people/new", "/people", form).text()).contains("phone number");
        form.put("mobile", "07700 900301");
        form.put("lineManager", head.person().toString());
        Answer added = web.fill("/people/new", "/people", form);
        assertThat(added.status()).isEqualTo(302);
        PersonId neil = PersonId.of(added.location().substring("/people/".length()));
        assertThat(admin.asks(() -> staff.rolesOf(neil))).containsExactly(Role.PRACTITIONER);
        assertThat(admin.asks(() -> staff.lineManagerOf(neil))).contains(head.person());
    }

    @Test
    void aPersonIsChangedOnceForEachReading() {
        Web web = admin.web();
        Map<String, String> form = Map.of(
                "name",
                "Hodan Warsame",
                "givenName",
                "Hodan",
                "job",
                "FAMILY_LINK_WORKER",
                "titleWords",
                "Link worker, three days",
                "version",
                "1");
        String path = "/people/" + worker.person() + "/edit";
        assertThat(web.fill(path, form).location()).isEqualTo("/people/" + worker.person());
        assertThat(web.fill(path, form).status()).isEqualTo(409);
        assertThat(web.get("/people/" + worker.person()).text()).contains("Link worker, three days");
    }

    @Test
    void rolesAreGivenAndTheLastAdministratorIsKept() {
        Web web = admin.web();
        String path = "/people/" + worker.person() + "/roles";
        assertThat(web.get(path).status()).isEqualTo(200);
        Answer saved = web.postAll(
                path,
                List.of(
                        Map.entry("roles", "PRACTITIONER"),
                        Map.entry("roles", "SAFEGUARDING_LEAD"),
                        Map.entry("deputyLead", "true")));
        assertThat(saved.status()).isEqualTo(302);
        assertThat(web.get("/people/" + worker.person()).text()).contains("(deputy)");
        assertThat(web.fill("/people/" + admin.person() + "/roles", Map.of("roles", "PRACTITIONER"))
                        .text())
                .contains("Somebody must stay administrator");
    }

    @Test
    void severalHatsAreSaidOnThePage() {
        admin.acts(() -> staff.reportTo(worker.person(), head.person()));
        assertThat(worker.web().get("/people/" + head.person()).text())
                .contains("Rukhsana is line manager, safeguarding lead and senior leader")
                .contains("it is one person")
                .contains("/me/outside");
    }

    @Test
    void aCircleOfLineManagersIsRefusedBesideTheField() {
        admin.acts(() -> staff.reportTo(worker.person(), head.person()));
        Answer refused = admin.web()
                .fill(
                        "/people/" + head.person() + "/line-manager",
                        Map.of("lineManager", worker.person().toString()));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("go in a circle");
    }

    @Test
    void somebodyLeavesAndStays() {
        Web web = admin.web();
        String own = "/people/" + worker.person();
        assertThat(web.fill(own + "/leaving", Map.of("lastDay", "")).status()).isEqualTo(422);
        assertThat(web.fill(own + "/leaving", Map.of("lastDay", "2001-01-01")).text())
                .contains("cannot be before the first");
        assertThat(web.fill(own + "/leaving", Map.of("lastDay", "2099-07-20")).location())
                .isEqualTo(own);
        assertThat(web.get(own).text()).contains("They are staying");
        assertThat(web.post(own + "/stay", Map.of()).location()).isEqualTo(own);
        assertThat(web.get(own).text()).doesNotContain("Last day here");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/me", "/me/hours", "/me/contact", "/me/emergency", "/me/outside", "/welcome"})
    void ownPagesOpenForTheirOwner(String path) {
        Web web = worker.web();
        assertThat(web.get(path).text()).contains("<h1>").contains("Who can see this");
        assertThat(web.statementsOf(path)).hasSizeLessThanOrEqualTo(16);
        assertThat(Web.stranger().get(path).location()).endsWith("/sign-in");
    }

    @Test
    void ownHoursAreKept() {
        Web web = worker.web();
        assertThat(web.fill("/me/hours", Map.of("quietFrom", "17:00")).text()).contains("Enter both times, or neither");
        assertThat(web.fill("/me/hours", Map.of("mondayFrom", "09:00", "mondayUntil", "08:00"))
                        .status())
                .isEqualTo(422);
        assertThat(web.fill(
                                "/me/hours",
                                Map.of(
                                        "mondayFrom",
                                        "09:00",
                                        "mondayUntil",
                                        "15:00",
                                        "quietFrom",
                                        "16:00",
                                        "quietUntil",
                                        "09:00"))
                        .location())
                .isEqualTo("/me/hours");
        assertThat(web.get("/me/hours").text()).contains("value=\"16:00\"").contains("value=\"15:00\"");
        assertThat(web.post(
                                "/me/hours/protected",
                                Map.of("weekday", "TUESDAY", "protectedFrom", "12:00", "protectedUntil", "12:30"))
                        .location())
                .isEqualTo("/me/hours");
        assertThat(worker.asks(() -> hours.protectedTimes(worker.person()))).hasSize(1);
        assertThat(web.fill("/me/hours", Map.of()).location()).isEqualTo("/me/hours");
        assertThat(web.get("/me/hours").text()).doesNotContain("value=\"15:00\"");
    }

    @Test
    void theFirstChoiceOfChannelNeedsANumber() {
        Web web = worker.web();
        assertThat(web.fill("/me/contact", Map.of("mobile", "", "email", "", "first", "TEXT"))
                        .text())
                .contains("mobile number that texts should go to");
        assertThat(web.fill(
                                "/me/contact",
                                Map.of("mobile", "07700 900302", "email", "h@school.example", "first", "TEXT"))
                        .location())
                .isEqualTo("/me");
        assertThat(worker.asks(() -> staff.record(worker.person())).channels())
                .containsExactly(Channel.TEXT, Channel.IN_APP, Channel.EMAIL);
    }

    @Test
    void emergencyDetailsAreEnteredByTheirOwnerAndSeenByNobodyElse() {
        Web web = worker.web();
        assertThat(web.fill("/me/emergency", Map.of("contactName", "Sahra", "contactNumber", ""))
                        .text())
                .contains("number to ring them on")
                .contains("value=\"Sahra\"");
        assertThat(web.fill(
                                "/me/emergency",
                                Map.of(
                                        "contactName",
                                        "Sahra",
                                        "contactNumber",
                                        "07700 900303",
                                        "carRegistration",
                                        "KW26 SAF"))
                        .location())
                .isEqualTo("/me");
        assertThat(web.get("/me/emergency").text()).contains("KW26 SAF");
        assertThat(worker.asks(() -> emergency.own().hasCar())).isTrue();
        assertThat(admin.web().get("/people/" + worker.person()).text())
                .doesNotContain("KW26 SAF")
                .doesNotContain("Sahra");
    }

    @Test
    void somebodyOutsideIsChosenAndForgotten() {
        Web web = worker.web();
        assertThat(web.fill("/me/outside", Map.of("buddyName", "")).status()).isEqualTo(422);
        assertThat(web.fill("/me/outside", Map.of("buddyName", "Tasha", "worksAt", "Marram Bank"))
                        .location())
                .isEqualTo("/me");
        assertThat(web.get("/me").text()).contains("Tasha");
        assertThat(web.post("/me/outside/remove", Map.of()).location()).isEqualTo("/me");
        assertThat(web.get("/me").text()).doesNotContain("Tasha");
    }

    @Test
    void aNewPersonIsWelcomedOnceAndFindsItAgain() {
        admin.acts(() -> staff.reportTo(worker.person(), head.person()));
        Web web = worker.web();
        assertThat(web.get("/").text()).contains("Read your welcome");
        assertThat(web.get("/welcome").text())
                .contains("This work touches people")
                .contains("Rukhsana Dar</b>, your line manager")
                .contains("116 123")
                .contains("Nobody from the setting is on duty now");
        assertThat(web.post("/welcome", Map.of()).location()).isEqualTo("/");
        assertThat(web.get("/").text()).doesNotContain("Read your welcome");
        assertThat(web.get("/welcome").text()).contains("This work touches people");
    }
}
