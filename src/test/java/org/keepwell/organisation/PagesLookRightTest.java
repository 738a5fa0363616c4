package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Role;
import org.keepwell.testing.Browser;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.School;
import org.springframework.beans.factory.annotation.Autowired;

/** Every page of the module in a real browser: nothing for axe to complain about, nothing wider than the window. */
@KeepwellTest
class PagesLookRightTest {

    @Autowired
    private DutyRota rota;

    @Autowired
    private DutyHabits habits;

    @Autowired
    private Calendar calendar;

    @Autowired
    private Governance governance;

    @Autowired
    private Sites sites;

    @Autowired
    private Staff staff;

    @Autowired
    private WorkingHours hours;

    private final School school = Cast.school();
    private final Colleague rukhsana = school.hire(
            "Rukhsana Dar",
            JobTitle.HEAD,
            Role.SENIOR_LEADER,
            Role.SAFEGUARDING_LEAD,
            Role.ADMINISTRATOR,
            Role.TRUST_LEADER);
    private final Colleague chantelle = school.hire("Chantelle Wray", JobTitle.TEACHING_ASSISTANT, Role.PRACTITIONER);
    private final Map<String, String> pages = new LinkedHashMap<>();

    @BeforeEach
    void aSmallSchoolInTheMiddleOfItsTerm() {
        LocalDate today = MovedTime.toSchoolDay(10, 0).toLocalDate();
        rukhsana.acts(() -> {
            UUID _ = calendar.addTerm("This term", today.minusDays(30), today.plusDays(40));
            UUID _ = calendar.close("Training day", today.plusDays(9), today.plusDays(9));
            UUID site = sites.add("Old Library", "12 Chapel Walk", "0113 496 0004");
            UUID _ = sites.add("Annexe", "", "");
            sites.close(site);
            governance.runBy(governance.add("Saltwick Council", BodyKind.COUNCIL), today.minusYears(3));
            staff.reportTo(chantelle.person(), rukhsana.person());
            UUID _ = rota.assign(Duty.LEADER, rukhsana.person(), today, LocalTime.of(8, 0), LocalTime.of(12, 0));
            UUID _ = habits.add(
                    DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(16, 30), Duty.LEADER, rukhsana.person());
            UUID _ = hours.protect(
                    rukhsana.person(), DayOfWeek.TUESDAY, new OpenHours(LocalTime.of(12, 0), LocalTime.of(12, 30)));
        });
        String chantelles = "/people/" + chantelle.person();
        pages.put("set-up", "/set-up");
        pages.put("setting", "/set-up/setting");
        pages.put("governance", "/set-up/governance");
        pages.put("sites", "/set-up/sites");
        pages.put("site", "/set-up/sites/new");
        pages.put("calendar", "/set-up/calendar");
        pages.put("term", "/set-up/calendar/term");
        pages.put("closure", "/set-up/calendar/closure");
        pages.put("one-off", "/set-up/calendar/one-off");
        pages.put("hours", "/set-up/hours");
        pages.put("signposts", "/set-up/signposts");
        pages.put("signpost", "/set-up/signposts/new");
        pages.put("turn-to", "/signposts");
        pages.put("people", "/people");
        pages.put("person", "/people/" + rukhsana.person());
        pages.put("person-edit", chantelles + "/edit");
        pages.put("roles", chantelles + "/roles");
        pages.put("line-manager", chantelles + "/line-manager");
        pages.put("leaving", chantelles + "/leaving");
        pages.put("rota", "/rota");
        pages.put("slot", "/rota/new");
        pages.put("habits", "/rota/habits");
        pages.put("habit", "/rota/habits/new");
        pages.put("me", "/me");
        pages.put("my-hours", "/me/hours");
        pages.put("my-contact", "/me/contact");
        pages.put("my-emergency", "/me/emergency");
        pages.put("my-outside", "/me/outside");
        pages.put("welcome", "/welcome");
        pages.put("trust", "/trust");
    }

    @Test
    void onAPhone() {
        look(Browser::phone);
    }

    @Test
    void onADesktop() {
        look(Browser::desktop);
    }

    private void look(Function<String, BrowserContext> device) {
        String username = rukhsana.username();
        assertThat(rukhsana.web().get("/me").status()).isEqualTo(200);
        try (BrowserContext context = device.apply(RunningKeepwell.address())) {
            Page page = context.newPage();
            page.navigate("/sign-in");
            page.locator("#username").fill(username);
            page.locator("#password").fill(Cast.PASSWORD);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                    .click();
            pages.forEach((name, path) -> {
                page.navigate(path);
                assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
                Browser.picture(page, "organisation-" + name);
                Browser.staysWithinItsWidth(page);
                Browser.axe(page);
            });
        }
    }
}
