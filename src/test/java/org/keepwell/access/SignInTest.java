package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.access.SmallSchool.Known;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

@KeepwellTest
class SignInTest {

    private final SmallSchool school = new SmallSchool();
    private final Known tasha = school.hire("Tasha Green", Role.PRACTITIONER);

    @Test
    void theRightNameAndPasswordOpenTheFrontDoor() {
        Web web = Web.stranger();

        Web.Answer answer = web.signIn(tasha.username(), SmallSchool.PASSWORD);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.location()).isEqualTo("/");
        assertThat(web.get("/").status()).isEqualTo(200);
        assertThat(web.get("/").text()).contains("Tasha");
    }

    @Test
    void aNameIsTheSameHoweverItIsTyped() {
        assertThat(Web.stranger()
                        .signIn("  " + tasha.username().toUpperCase(java.util.Locale.ROOT), SmallSchool.PASSWORD)
                        .location())
                .isEqualTo("/");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameGetTheSameAnswer() {
        Web.Answer wrong = Web.stranger().signIn(tasha.username(), "not the password");
        Web.Answer unknown = Web.stranger().signIn("nobody." + school.code, "not the password");

        assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
        assertThat(withoutWhatWasTyped(wrong, tasha.username()))
                .isEqualTo(withoutWhatWasTyped(unknown, "nobody." + school.code));
        assertThat(wrong.text()).contains("That name and password do not belong together");
    }

    @Test
    void aPageAskedForBeforeSigningInComesAfterwards() {
        Web web = Web.stranger();
        assertThat(web.get("/switch?from=mail").location()).isEqualTo("/sign-in");
        assertThat(web.signIn(tasha.username(), SmallSchool.PASSWORD).location())
                .isEqualTo("/switch?from=mail");
    }

    @Test
    void signingInGivesTheSessionANewName() {
        Web web = Web.stranger();
        web.get("/sign-in");
        String before = session(web);
        web.signIn(tasha.username(), SmallSchool.PASSWORD);
        assertThat(session(web)).isNotEqualTo(before);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        Web web = tasha.web();
        web.get("/");
        Web.Answer out = web.post("/sign-out", Map.of());
        assertThat(out.location()).startsWith("/sign-in");
        assertThat(web.get("/").location()).isEqualTo("/sign-in");
    }

    @Test
    void aFormWithoutItsTokenIsRefused() {
        Web web = tasha.web();
        Web.Answer answer = web.post("/sign-out", Map.of("_csrf", "made-up"));
        assertThat(Web.stranger()
                        .post("/sign-in", Map.of("username", "a", "password", "b"))
                        .status())
                .isEqualTo(403);
        assertThat(answer.status()).isIn(302, 403);
    }

    @Test
    void whoeverLeftIsSignedOutWithTheNextTap() {
        Web web = tasha.web();
        assertThat(web.get("/").status()).isEqualTo(200);

        Acting.as(
                Actor.engine(school.id),
                () -> RunningKeepwell.bean(Staff.class)
                        .leave(
                                tasha.person(),
                                RunningKeepwell.bean(DatabaseClock.class)
                                        .today()
                                        .minusDays(0)));
        Acting.as(
                Actor.engine(school.id),
                () -> RunningKeepwell.bean(People.class).disable(tasha.person()));

        assertThat(web.get("/").location()).isEqualTo("/sign-in");
        assertThat(Web.stranger().signIn(tasha.username(), SmallSchool.PASSWORD).status())
                .isEqualTo(422);
    }

    @Test
    void whoeverWorksInTwoSettingsChoosesOne() {
        SmallSchool other = new SmallSchool();
        other.join(tasha.person(), "Tasha Green", Role.EXTERNAL_SUPERVISOR);
        Web web = Web.stranger();

        assertThat(web.signIn(tasha.username(), SmallSchool.PASSWORD).location())
                .isEqualTo("/switch");
        assertThat(web.get("/switch").text()).contains("School " + school.code, "School " + other.code);

        web.post("/switch", Map.of("setting", other.id.toString()));
        assertThat(web.get("/").text()).contains("School " + other.code);
        assertThat(web.post("/switch", Map.of("setting", new SmallSchool().id.toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void everyAnswerForbidsWhatThePageDoesNotNeed() {
        Web.Answer page = Web.stranger().get("/sign-in");
        assertThat(page.header("content-security-policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("x-content-type-options")).isEqualTo("nosniff");
        assertThat(page.header("referrer-policy")).isEqualTo("same-origin");
        assertThat(page.header("cross-origin-opener-policy")).isEqualTo("same-origin");
        assertThat(page.header("cross-origin-resource-policy")).isEqualTo("same-origin");
        assertThat(page.header("cache-control")).contains("no-store");
        assertThat(Web.stranger().get("/assets/keepwell.css").header("cache-control"))
                .doesNotContain("no-store");
    }

    private static String session(Web web) {
        return web.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("keepwell"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static String withoutWhatWasTyped(Web.Answer answer, String typed) {
        return answer.text().replace(typed, "").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
    }
}
