package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

@KeepwellTest
class ResetTest {

    private final SmallSchool school = new SmallSchool();
    private final String name = "kath." + school.code;
    private final String email = name + "@example.org";

    @Test
    void aMailedLinkSetsANewPasswordAndSignsIn() {
        Web elsewhere = Web.signedIn(name, SmallSchool.PASSWORD);
        Web web = Web.stranger();
        web.fill("/reset", Map.of("username", email));

        Web.Answer done = web.fill(Mails.linkTo(email), Map.of("newPassword", "brown tea and toast"));

        assertThat(done.location()).isEqualTo("/");
        assertThat(web.get("/").status()).isEqualTo(200);
        assertThat(elsewhere.get("/").location()).isEqualTo("/sign-in");
        assertThat(Web.stranger().signIn(name, "brown tea and toast").location())
                .isEqualTo("/");
    }

    @Test
    void aLinkOpensOnce() {
        Web.stranger().fill("/reset", Map.of("username", name));
        String link = Mails.linkTo(email);
        Web.stranger().fill(link, Map.of("newPassword", "brown tea and toast"));

        Web.Answer again = Web.stranger().get(link);
        assertThat(again.status()).isEqualTo(404);
        assertThat(again.text()).contains("no longer opens");
    }

    @Test
    void anEasilyGuessedPasswordKeepsTheLinkOpen() {
        Web web = Web.stranger();
        web.fill("/reset", Map.of("username", name));
        String link = Mails.linkTo(email);

        assertThat(web.fill(link, Map.of("newPassword", "password12")).status()).isEqualTo(422);
        assertThat(web.fill(link, Map.of("newPassword", "brown tea and toast")).location())
                .isEqualTo("/");
    }

    @Test
    void aLinkEndsAfterHalfAnHour() {
        Web web = Web.stranger();
        web.fill("/reset", Map.of("username", name));
        MovedTime.forward(Duration.ofMinutes(31));
        assertThat(web.get(Mails.linkTo(email)).status()).isEqualTo(404);
    }

    @Test
    void whoIsUnknownGetsTheSameAnswer() {
        Web.Answer known = Web.stranger().fill("/reset", Map.of("username", name));
        Web.Answer unknown = Web.stranger().fill("/reset", Map.of("username", "nobody." + school.code));
        assertThat(known.status()).isEqualTo(unknown.status());
        assertThat(known.text()).isEqualTo(unknown.text());
    }

    @Test
    void askingOnAndOnFillsNobodysMailbox() {
        for (int i = 0; i < 6; i++) {
            Web.stranger().fill("/reset", Map.of("username", name));
        }
        assertThat(Mails.to(email)).hasSize(3);
    }

    @BeforeEach
    void kathWorksHere() {
        PersonId id = PersonId.make();
        Acting.as(
                Actor.engine(school.id),
                () -> RunningKeepwell.bean(People.class).register(id, name, SmallSchool.PASSWORD, email));
        school.join(id, "Kath Mulhearn", Role.SAFEGUARDING_LEAD);
    }
}
