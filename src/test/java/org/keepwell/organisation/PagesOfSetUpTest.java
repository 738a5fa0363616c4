package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.keepwell.shared.Role;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.School;
import org.keepwell.testing.Web;
import org.keepwell.testing.Web.Answer;
import org.springframework.beans.factory.annotation.Autowired;

@KeepwellTest
class PagesOfSetUpTest {

    @Autowired
    private Settings settings;

    @Autowired
    private Sites sites;

    @Autowired
    private Signposts signposts;

    @Autowired
    private WorkingTime time;

    @Autowired
    private Governance governance;

    private final School school = Cast.school();
    private final Colleague admin = school.hire("Pam Ibbotson", JobTitle.OFFICE, Role.ADMINISTRATOR);
    private final Colleague worker = school.hire("Chantelle Wray", Role.PRACTITIONER);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/set-up",
                "/set-up/setting",
                "/set-up/governance",
                "/set-up/sites",
                "/set-up/sites/new",
                "/set-up/calendar",
                "/set-up/calendar/term",
                "/set-up/calendar/closure",
                "/set-up/calendar/one-off",
                "/set-up/hours",
                "/set-up/signposts",
                "/set-up/signposts/new",
                "/signposts"
            })
    void openForWhoeverMayChangeTheSetting(String path) {
        Web web = admin.web();
        Answer page = web.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<h1>").contains("Who can see this");
        assertThat(web.statementsOf(path)).hasSizeLessThanOrEqualTo(18);
        assertThat(Web.stranger().get(path).location()).endsWith("/sign-in");
    }

    @Test
    void aPractitionerReadsAndDoesNotChange() {
        Web web = worker.web();
        assertThat(web.get("/set-up/sites").status()).isEqualTo(200);
        assertThat(web.get("/set-up/sites").text()).doesNotContain("/set-up/sites/new");
        assertThat(web.get("/set-up/sites/new").status()).isEqualTo(403);
        assertThat(web.post("/set-up/sites", Map.of("name", "A")).status()).isEqualTo(403);
        assertThat(web.post("/set-up/hours", Map.of()).status()).isEqualTo(403);
        assertThat(web.get("/signposts").text()).contains("116 123");
    }

    @Test
    void anExternalSupervisorStaysOutOfTheHouse() {
        Web web = school.hire("Meera Sandhu", JobTitle.EXTERNAL_SUPERVISOR, Role.EXTERNAL_SUPERVISOR)
                .web();
        assertThat(web.get("/set-up").status()).isEqualTo(403);
        assertThat(web.get("/people").status()).isEqualTo(403);
        assertThat(web.get("/rota").status()).isEqualTo(403);
    }

    @Test
    void theSettingIsDescribedAndAWrongUrnKeepsWhatWasTyped() {
        Web web = admin.web();
        Map<String, String> form = describing("Tansy Row", "not a number");
        Answer refused = web.fill("/set-up/setting", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("value=\"Tansy Row\"")
                .contains("value=\"not a number\"")
                .contains("five to seven digits");
        form.put("urn", "");
        assertThat(web.fill("/set-up/setting", form).location()).isEqualTo("/set-up/setting");
        SettingDetails now = admin.asks(() -> settings.current());
        assertThat(now.name()).isEqualTo("Tansy Row");
        assertThat(now.kind()).isEqualTo(SettingForm.WORK_BASED);
        assertThat(web.fill("/set-up/setting", form).status())
                .as("begun before that change")
                .isEqualTo(409);
    }

    @Test
    void everythingMissingIsSaidAtOnce() {
        Web web = admin.web();
        Answer refused = web.fill("/set-up/calendar/term", Map.of("name", "", "firstDay", "", "lastDay", "soon"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("Enter a name")
                .contains("first day of term")
                .contains("last day of term")
                .contains("value=\"soon\"");
    }

    @Test
    void aTermIsAddedRemovedAndPutBack() {
        Web web = admin.web();
        Map<String, String> term = Map.of("name", "Autumn 2026", "firstDay", "2026-09-02", "lastDay", "2026-12-18");
        assertThat(web.fill("/set-up/calendar/term", term).location()).isEqualTo("/set-up/calendar");
        assertThat(web.fill("/set-up/calendar/term", term).text()).contains("overlap Autumn 2026");
        UUID id = admin.asks(() -> time.calendar()).terms().getFirst().id();
        Answer removed = web.post("/set-up/calendar/term/" + id + "/remove", Map.of());
        String again = web.get(removed.location()).text();
        assertThat(again).contains("Put it back").contains("/set-up/calendar/term?name=Autumn%202026");
        assertThat(web.get("/set-up/calendar/term?name=Autumn%202026&firstDay=2026-09-02&lastDay=2026-12-18")
                        .text())
                .contains("value=\"2026-12-18\"");
        assertThat(web.get("/set-up/calendar?undo=https://elsewhere.example/").text())
                .doesNotContain("elsewhere");
    }

    @Test
    void closuresAndBankHolidaysAreKept() {
        Web web = admin.web();
        assertThat(web.fill(
                                "/set-up/calendar/closure",
                                Map.of("words", "Snow", "firstDay", "2027-01-20", "lastDay", ""))
                        .location())
                .isEqualTo("/set-up/calendar");
        assertThat(admin.asks(() -> time.calendar().whyClosed(LocalDate.of(2027, 1, 20))))
                .contains("Snow");
        LocalDate goodFriday = LocalDate.of(2027, 3, 26);
        assertThat(web.post("/set-up/calendar/holiday", Map.of("day", "2027-03-26", "open", "true"))
                        .location())
                .isEqualTo("/set-up/calendar");
        assertThat(admin.asks(() -> time.calendar().openOn(goodFriday))).isTrue();
        assertThat(web.post("/set-up/calendar/holiday", Map.of("day", "2027-03-26"))
                        .status())
                .isEqualTo(302);
        assertThat(admin.asks(() -> time.calendar().openOn(goodFriday))).isFalse();
        assertThat(web.fill("/set-up/calendar/one-off", Map.of("firstDay", "2027-06-09", "words", "A jubilee"))
                        .location())
                .isEqualTo("/set-up/calendar");
        assertThat(web.get("/set-up/calendar").text()).contains("Snow").contains("A jubilee");
    }

    @Test
    void hoursOfAWeekAreKeptAndAHalfDayIsAskedAbout() {
        Web web = admin.web();
        Answer refused = web.fill(
                "/set-up/hours",
                Map.of("mondayFrom", "09:00", "mondayUntil", "", "quietFrom", "17:00", "quietUntil", "08:00"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("when Monday ends").contains("value=\"09:00\"");
        Answer saved = web.fill(
                "/set-up/hours",
                Map.of("mondayFrom", "09:00", "mondayUntil", "15:00", "quietFrom", "17:00", "quietUntil", "08:00"));
        assertThat(saved.location()).isEqualTo("/set-up/hours");
        assertThat(admin.asks(() -> time.calendar().opening())).hasSize(1);
        assertThat(admin.asks(() -> settings.current().quietOnClosedDays())).isFalse();
    }

    @Test
    void sitesAreAddedChangedClosedAndOpenedAgain() {
        Web web = admin.web();
        assertThat(web.get("/set-up/sites").text()).contains("No sites yet");
        assertThat(web.fill("/set-up/sites/new", "/set-up/sites", Map.of("name", " ", "address", "1 Old Library"))
                        .text())
                .contains("Enter the site")
                .contains("1 Old Library");
        assertThat(web.fill("/set-up/sites/new", "/set-up/sites", Map.of("name", "Moor Top"))
                        .location())
                .isEqualTo("/set-up/sites");
        UUID id = admin.asks(() -> sites.all()).getFirst().id();
        assertThat(web.fill("/set-up/sites/" + id, Map.of("name", "Moor Top House", "phone", "0113 496 0002"))
                        .location())
                .isEqualTo("/set-up/sites");
        assertThat(web.post("/set-up/sites/" + id + "/close", Map.of()).status())
                .isEqualTo(302);
        assertThat(web.get("/set-up/sites").text()).contains("Closed since");
        assertThat(web.post("/set-up/sites/" + id + "/reopen", Map.of()).status())
                .isEqualTo(302);
        assertThat(admin.asks(() -> sites.all()).getFirst().open()).isTrue();
        Web elsewhere =
                Cast.school().hire("Tomasz Zielinski", Role.ADMINISTRATOR).web();
        assertThat(elsewhere.get("/set-up/sites/" + id).status()).isEqualTo(404);
        assertThat(elsewhere
                        .fill("/set-up/sites/new", "/set-up/sites/" + id + "/close", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(web.get("/set-up/sites/" + id + "/close").status()).isEqualTo(405);
    }

    @Test
    void setUpDoesNotEndBeforeTheNumbersAreChecked() {
        Web web = admin.web();
        Answer refused = web.fill("/set-up", "/set-up/finish", Map.of());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Somebody may need them tonight");
        for (Signpost signpost : admin.asks(() -> signposts.all())) {
            String path = "/set-up/signposts/" + signpost.id();
            assertThat(web.fill(path, Map.of("name", signpost.name(), "number", ""))
                            .status())
                    .isEqualTo(422);
            String number = signpost.number().isEmpty() ? "0113 496 0000" : signpost.number();
            assertThat(web.fill(path, Map.of("name", signpost.name(), "number", number))
                            .location())
                    .isEqualTo("/set-up/signposts");
        }
        assertThat(web.fill("/set-up", "/set-up/finish", Map.of()).location()).isEqualTo("/set-up");
        assertThat(web.get("/set-up").text()).doesNotContain("Finish set-up");
    }

    @Test
    void ownSignpostsComeAndGoAndTheNationalOnesStay() {
        Web web = admin.web();
        assertThat(web.fill(
                                "/set-up/signposts/new",
                                "/set-up/signposts",
                                Map.of("name", "Chaplain", "number", "0113 496 0003"))
                        .location())
                .isEqualTo("/set-up/signposts");
        Signpost own = admin.asks(() -> signposts.all()).getLast();
        Signpost national = admin.asks(() -> signposts.all()).getFirst();
        assertThat(web.post("/set-up/signposts/" + own.id() + "/remove", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(web.post("/set-up/signposts/" + national.id() + "/remove", Map.of())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aNewBodyStandsBehindTheSetting() {
        Web web = admin.web();
        assertThat(web.fill("/set-up/governance", Map.of("belonging", "EMPLOYER", "from", "2026-09-01"))
                        .text())
                .contains("Choose a body from the list, or name a new one");
        Answer saved = web.fill(
                "/set-up/governance",
                Map.of(
                        "bodyName", "Weftway Trust",
                        "bodyKind", "MULTI_ACADEMY_TRUST",
                        "belonging", "EMPLOYER",
                        "from", "2026-09-01"));
        assertThat(saved.location()).isEqualTo("/set-up/setting");
        assertThat(web.get("/set-up/setting").text()).contains("Weftway Trust");
        assertThat(admin.asks(() -> governance.history())).hasSize(1);
    }

    private Map<String, String> describing(String name, String urn) {
        Map<String, String> form = new HashMap<>(Map.of(
                "name", name,
                "form", "WORK_BASED",
                "sector", "WORK_BASED",
                "phase", "POST_16",
                "ageFrom", "16",
                "ageTo", "19",
                "familiesOpen", "NO",
                "urn", urn));
        form.put("version", String.valueOf(admin.asks(() -> settings.current().version())));
        return form;
    }
}
