package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepwell.shared.Role;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.School;
import org.keepwell.testing.Web;
import org.keepwell.testing.Web.Answer;
import org.springframework.beans.factory.annotation.Autowired;

@KeepwellTest
class PagesOfRotaAndTrustTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime HALF_PAST_FOUR = LocalTime.of(16, 30);

    @Autowired
    private DutyRota rota;

    @Autowired
    private Governance governance;

    private final School school = Cast.school(SettingForm.ACADEMY);
    private final Colleague shabnam = school.hire("Shabnam Mirza", Role.DUTY_COORDINATOR);
    private final Colleague martin = school.hire("Martin Sugden", Role.SENIOR_LEADER);
    private final Colleague callum = school.hire("Callum Riley", Role.PRACTITIONER);
    private LocalDate today = LocalDate.EPOCH;

    @BeforeEach
    void itIsASchoolDay() {
        today = MovedTime.toSchoolDay(10, 0).toLocalDate();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/rota", "/rota/new", "/rota/habits", "/rota/habits/new"})
    void openForTheDutyCoordinator(String path) {
        Web web = shabnam.web();
        assertThat(web.get(path).text()).contains("<h1>").contains("Who can see this");
        assertThat(web.statementsOf(path)).hasSizeLessThanOrEqualTo(16);
        assertThat(Web.stranger().get(path).location()).endsWith("/sign-in");
    }

    @Test
    void anEmptyDayWarnsNamesTheGapAndShowsOutsideNumbers() {
        String week = callum.web().get("/rota").text();
        assertThat(week)
                .contains("No duty leader. No deputy.")
                .contains("999")
                .contains("116 123")
                .doesNotContain("Confirm the week");
        assertThat(callum.web().get("/").text())
                .contains("Nobody is on duty today")
                .contains("116 123");
    }

    @Test
    void somebodyIsNamedTakenOffAndPutBack() {
        Web web = shabnam.web();
        Answer refused = web.fill("/rota/new", "/rota", Map.of("duty", "LEADER", "day", today.toString(), "from", "8"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Choose who it is")
                .contains("Enter when it begins")
                .contains("value=\"" + today + "\"");
        Answer saved = web.fill("/rota/new", "/rota", slot("LEADER", shabnam));
        assertThat(saved.location()).isEqualTo("/rota?day=" + today);
        assertThat(web.fill("/rota/new", "/rota", slot("DEPUTY", shabnam)).text())
                .contains("deputise for themselves");
        assertThat(web.fill("/rota/new", "/rota", slot("DEPUTY", martin)).status())
                .isEqualTo(302);
        assertThat(web.get("/").text()).contains("You are on duty today").contains("Martin Sugden deputises");
        UUID id = shabnam.asks(
                () -> rota.days(today, 1).getFirst().slots().getFirst().id());
        assertThat(web.post("/rota/" + id + "/remove", Map.of()).text())
                .contains("Put it back")
                .contains("person=" + shabnam.person());
        assertThat(web.post("/rota/" + id + "/remove", Map.of()).status()).isEqualTo(404);
        assertThat(web.get("/rota/" + id + "/remove").status()).isEqualTo(405);
    }

    @Test
    void theWeekIsConfirmedWithItsGapsSaid() {
        Web web = shabnam.web();
        assertThat(web.fill("/rota", "/rota/confirm", Map.of("day", today.toString()))
                        .location())
                .isEqualTo("/rota?day=" + today);
        assertThat(web.get("/rota").text()).contains("Confirmed");
        assertThat(web.fill("/rota", "/rota/rule", Map.of("dutyMustBeCovered", "true"))
                        .text())
                .contains("only where more than ten people work");
        assertThat(web.get("/rota?day=whenever").status()).isEqualTo(404);
    }

    @Test
    void practitionersAndOtherSettingsChangeNothing() {
        UUID id = shabnam.asks(() -> rota.assign(Duty.LEADER, martin.person(), today, EIGHT, HALF_PAST_FOUR));
        Web web = callum.web();
        assertThat(web.get("/rota").text()).contains("Martin Sugden").doesNotContain("/remove");
        assertThat(web.post("/rota/" + id + "/remove", Map.of()).status()).isEqualTo(403);
        assertThat(web.get("/rota/new").status()).isEqualTo(403);
        Web elsewhere = Cast.school().hire("Pam Ibbotson", Role.ADMINISTRATOR).web();
        assertThat(elsewhere.fill("/rota", "/rota/" + id + "/remove", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void aHabitIsKeptAndFillsATerm() {
        Web web = martin.web();
        assertThat(web.fill("/rota/habits/new", "/rota/habits", Map.of("weekday", "MONDAY"))
                        .status())
                .isEqualTo(422);
        assertThat(web.fill(
                                "/rota/habits/new",
                                "/rota/habits",
                                Map.of(
                                        "weekday",
                                        "MONDAY",
                                        "duty",
                                        "LEADER",
                                        "person",
                                        shabnam.person().toString(),
                                        "from",
                                        "08:00",
                                        "until",
                                        "16:30"))
                        .location())
                .isEqualTo("/rota/habits");
        assertThat(web.fill(
                                "/set-up/calendar/term",
                                Map.of(
                                        "name",
                                        "This term",
                                        "firstDay",
                                        today.toString(),
                                        "lastDay",
                                        today.plusDays(27).toString()))
                        .status())
                .isEqualTo(302);
        String page = web.get("/rota/habits").text();
        String term = page.replaceAll("(?s).*/rota/fill/([0-9a-f-]{36}).*", "$1");
        assertThat(web.post("/rota/fill/" + term, Map.of()).location()).isEqualTo("/rota");
        assertThat(web.get("/rota").text()).contains("times on duty were added");
    }

    @Test
    void aTrustSeesItsSettingsSideBySideAndNobodyByName() {
        Colleague adaeze =
                school.hire("Adaeze Okonjo", JobTitle.EXECUTIVE_PRINCIPAL, Role.TRUST_LEADER, Role.ADMINISTRATOR);
        School second = Cast.school(SettingForm.VOLUNTARY);
        Colleague gareth = second.hire("Gareth Pryce", JobTitle.HEAD, Role.ADMINISTRATOR);
        BodyId trust = adaeze.asks(() -> governance.add("Weftway Trust", BodyKind.MULTI_ACADEMY_TRUST));
        adaeze.acts(() -> governance.runBy(trust, today));
        gareth.acts(() -> governance.runBy(trust, today));
        adaeze.asks(() -> rota.assign(Duty.LEADER, shabnam.person(), today, EIGHT, HALF_PAST_FOUR));
        adaeze.asks(() -> rota.assign(Duty.DEPUTY, martin.person(), today, EIGHT, HALF_PAST_FOUR));
        Web web = adaeze.web();
        String page = web.get("/trust").text();
        assertThat(page)
                .contains("Weftway Trust")
                .contains("School " + school.code())
                .contains("School " + second.code())
                .contains("Academy")
                .contains("Voluntary or charity provision")
                .contains("1 of 5 days")
                .contains("0 of 5 days")
                .doesNotContain("Gareth")
                .doesNotContain("Shabnam");
        int two = web.statementsOf("/trust").size();
        School third = Cast.school(SettingForm.OTHER);
        third.hire("Seun Bello", Role.ADMINISTRATOR).acts(() -> governance.runBy(trust, today));
        assertThat(web.statementsOf("/trust")).hasSize(two);
        assertThat(two).isLessThanOrEqualTo(12);
        assertThat(shabnam.web().get("/trust").status()).isEqualTo(403);
        assertThat(Web.stranger().get("/trust").location()).endsWith("/sign-in");
    }

    private Map<String, String> slot(String duty, Colleague who) {
        return Map.of(
                "duty",
                duty,
                "person",
                who.person().toString(),
                "day",
                today.toString(),
                "from",
                "08:00",
                "until",
                "16:30");
    }
}
