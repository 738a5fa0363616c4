package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.keepwell.access.SmallSchool.Known;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Web;

@KeepwellTest
class AccountTest {

    private final SmallSchool school = new SmallSchool();
    private final Known imran = school.hire("Imran Sheikh", Role.SAFEGUARDING_LEAD, Role.PRACTITIONER);

    @Test
    void aNewPasswordEndsEveryOtherSession() {
        Web phone = imran.web();
        Web desk = imran.web();
        Web.Answer changed = desk.fill(
                "/account",
                "/account/password",
                Map.of("password", SmallSchool.PASSWORD, "newPassword", "brown tea and toast"));

        assertThat(changed.location()).isEqualTo("/account");
        assertThat(desk.get("/account").text()).contains("Your new password is set");
        assertThat(phone.get("/account").location()).isEqualTo("/sign-in");
        assertThat(Web.stranger().signIn(imran.username(), SmallSchool.PASSWORD).status())
                .isEqualTo(422);
    }

    @Test
    void theOldPasswordIsAskedFor() {
        Web desk = imran.web();
        Web.Answer answer = desk.fill(
                "/account", "/account/password", Map.of("password", "wrong", "newPassword", "brown tea and toast"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("That is not your password now");
    }

    @Test
    void aPersonSeesAndEndsTheirOwnSessions() {
        Web phone = imran.web();
        Web desk = imran.web();
        String page = desk.get("/account").text();
        Matcher handle =
                Pattern.compile("name=\"session\" value=\"([0-9a-f]{32})\"").matcher(page);
        assertThat(handle.find()).isTrue();

        desk.post("/account/sessions/end", Map.of("session", handle.group(1)));

        assertThat(phone.get("/account").location()).isEqualTo("/sign-in");
        assertThat(desk.get("/account").status()).isEqualTo(200);
    }

    @Test
    void nobodyEndsAnotherPersonsSession() {
        Web mine = imran.web();
        String page = imran.web().get("/account").text();
        Matcher handle =
                Pattern.compile("name=\"session\" value=\"([0-9a-f]{32})\"").matcher(page);
        assertThat(handle.find()).isTrue();
        Web other = school.hire("Joanne Thack", Role.SENIOR_LEADER).web();
        other.get("/account");
        other.post("/account/sessions/end", Map.of("session", handle.group(1)));
        assertThat(mine.get("/account").status()).isEqualTo(200);
    }

    @Test
    void signingOutEverywhereEndsThisSessionToo() {
        Web phone = imran.web();
        Web desk = imran.web();
        desk.fill("/account", "/account/sessions/end-all", Map.of());
        assertThat(desk.get("/account").location()).isEqualTo("/sign-in");
        assertThat(phone.get("/account").location()).isEqualTo("/sign-in");
    }

    @Test
    void theHatIsChosenShownAndOnlyAmongOnesOwn() {
        Web web = imran.web();
        web.get("/hat");
        web.post("/hat", Map.of("hat", "SAFEGUARDING_LEAD"));
        assertThat(web.get("/account").text()).contains("Designated safeguarding lead");
        assertThat(web.post("/hat", Map.of("hat", "ADMINISTRATOR")).status()).isEqualTo(404);
    }
}
