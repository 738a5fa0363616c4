package org.keepwell.notices;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keepwell.organisation.Channel;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.WorkingHours;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.Browser;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.Outside;
import org.keepwell.testing.Proves;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.School;

/** Somebody's own quiet hours, from their account to the morning on which a colleague's evening message arrives. */
@KeepwellTest
class QuietHoursJourneyTest {

    private final School school = Cast.school();
    private final Colleague callum = hire("Callum Riley");
    private final Colleague shabnam = hire("Shabnam Mirza");
    private final Colleague martin = hire("Martin Sugden");
    private final BrowserContext hers = Browser.phone(RunningKeepwell.address());
    private final BrowserContext his = Browser.phone(RunningKeepwell.address());
    private final BrowserContext withoutScript = Browser.withoutScript(RunningKeepwell.address());

    @AfterEach
    void close() {
        hers.close();
        his.close();
        withoutScript.close();
    }

    @Test
    @Proves("I10")
    void aMessageWrittenInTheEveningArrivesInTheMorningAndTheSenderIsToldSo() {
        MovedTime.toSchoolDay(10, 0);
        whenShabnamKeepsHerEveningsQuiet(hers.newPage());

        ZonedDateTime evening = MovedTime.toSchoolDay(21, 0);
        ZonedDateTime morning = arrival(evening.toInstant());
        assertThat(morning.toLocalTime()).hasToString("08:15");
        Page writing = his.newPage();
        writes(writing, shabnam, "Thank you for Friday");
        assertThat(writing.getByText("Shabnam’s quiet hours hold it: it arrives"))
                .isVisible();
        assertThat(writing.getByText("at 8:15.")).isVisible();
        look(writing, "message-held");
        thenNothingHasReachedHer(evening);

        MovedTime.to(morning.minusMinutes(20));
        thenNothingHasReachedHer(morning.minusMinutes(20));

        MovedTime.to(morning.plusSeconds(5));
        soon(() -> assertThat(Outside.mailTo(email(shabnam))).hasSize(1));
        Page reading = notices(hers, shabnam);
        assertThat(reading.getByText("Callum Riley: Thank you for Friday")).isVisible();
        look(reading, "message-arrived");
    }

    @Test
    void whatCannotWaitReachesWhoeverIsOnDutyThroughTheirQuietHours() {
        ZonedDateTime evening = MovedTime.toSchoolDay(21, 0);
        keepsQuiet(martin);
        school.asEngine(() -> RunningKeepwell.bean(DutyRota.class)
                .assign(
                        Duty.LEADER,
                        martin.person(),
                        evening.minusHours(1).toInstant(),
                        evening.plusHours(3).toInstant()));
        Page writing = withoutScript.newPage();
        callum.signIn(writing);
        writing.navigate("/messages/new");
        assertThat(writing.getByText("It goes at once to Martin Sugden, who is on duty, and to nobody else."))
                .isVisible();
        writing.getByLabel("Your message").fill("Please ring me");
        writing.locator("[name=urgency][value=urgent]").check();
        press(writing, "Send");
        assertThat(writing.getByText("Sent to Martin, who is on duty now.")).isVisible();
        soon(() -> assertThat(Outside.mailTo(email(martin))).hasSize(1));
        assertThat(notices(hers, martin).getByText("Callum Riley: Please ring me"))
                .isVisible();
    }

    private void whenShabnamKeepsHerEveningsQuiet(Page page) {
        shabnam.signIn(page);
        page.navigate("/me");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("My hours"))
                .first()
                .click();
        page.getByLabel("Quiet from").fill("18:00");
        page.getByLabel("Quiet until").fill("08:15");
        look(page, "my-quiet-hours");
        press(page, "Save");
        assertThat(page.getByText("Saved. It holds from today.")).isVisible();
        assertThat(page.getByLabel("Quiet until")).hasValue("08:15");
    }

    private void writes(Page page, Colleague to, String line) {
        callum.signIn(page);
        page.navigate("/messages/new?to=" + to.person());
        page.getByLabel("Your message").fill(line);
        press(page, "Send");
    }

    private void thenNothingHasReachedHer(ZonedDateTime moment) {
        Page reading = notices(hers, shabnam);
        assertThat(reading.getByText("Nothing here yet")).isVisible();
        assertThat(Outside.mailTo(email(shabnam))).as("by %s", moment).isEmpty();
    }

    private Page notices(BrowserContext phone, Colleague reader) {
        phone.clearCookies();
        Page page = phone.newPage();
        reader.signIn(page);
        page.navigate("/notices");
        return page;
    }

    private ZonedDateTime arrival(Instant from) {
        return java.util.Objects.requireNonNull(school.ask(() ->
                                RunningKeepwell.bean(WorkingTime.class).quietUntil(Set.of(shabnam.person()), from))
                        .get(shabnam.person()))
                .atZone(DatabaseClock.ZONE);
    }

    private void keepsQuiet(Colleague colleague) {
        colleague.acts(() -> RunningKeepwell.bean(WorkingHours.class)
                .keepQuiet(colleague.person(), java.time.LocalTime.of(18, 0), java.time.LocalTime.of(8, 15)));
    }

    private Colleague hire(String name) {
        Colleague hired = school.hire(NewStaff.of(PersonId.make(), name, JobTitle.TEACHER)
                .withRoles(Set.of(Role.PRACTITIONER, Role.SENIOR_LEADER)));
        school.asEngine(() -> RunningKeepwell.bean(Staff.class)
                .reachBy(hired.person(), "", email(hired), List.of(Channel.IN_APP, Channel.EMAIL)));
        return hired;
    }

    private static String email(Colleague colleague) {
        return UUID.nameUUIDFromBytes(colleague.username().getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "@staff.example";
    }

    private static void press(Page page, String label) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        Browser.axe(page);
        Browser.staysWithinItsWidth(page);
    }

    private static void soon(org.awaitility.core.ThrowingRunnable claim) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(claim);
    }
}
