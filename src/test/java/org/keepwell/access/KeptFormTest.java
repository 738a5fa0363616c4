package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.access.SmallSchool.Known;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;
import org.springframework.jdbc.core.simple.JdbcClient;

@KeepwellTest
class KeptFormTest {

    private static final String TYPED = "She asked about the bus & the bed";

    private final SmallSchool school = new SmallSchool();
    private final Known leanne = school.hire("Leanne Post", Role.PRACTITIONER);

    @Test
    void aFormSentAfterTheSessionEndedComesBackToItsSender() {
        Web web = leanne.web();
        web.loseSession();

        Web.Answer sent = web.post("/hat", Map.of("hat", "", "note", TYPED));
        assertThat(sent.location()).isEqualTo("/sign-in?why=kept");
        assertThat(web.get(sent.location()).text()).contains("What you sent is kept");

        Web.Answer in = web.signIn(leanne.username(), SmallSchool.PASSWORD);
        assertThat(in.location()).startsWith("/kept-form/");
        assertThat(web.get(in.location()).text()).contains("She asked about the bus &amp; the bed", "action=\"/hat\"");
    }

    @Test
    void nobodyElseEverSeesIt() {
        Web web = leanne.web();
        web.loseSession();
        web.post("/hat", Map.of("note", TYPED));
        Known other = school.hire("Dele Ade", Role.PRACTITIONER);

        assertThat(web.signIn(other.username(), SmallSchool.PASSWORD).location())
                .isEqualTo("/");
        String path = leannesForm();
        assertThat(web.get(path).status()).isEqualTo(404);
        assertThat(web.get("/account").status()).isEqualTo(200);
        assertThat(web.post(path + "/throw-away", Map.of()).status()).isEqualTo(302);
        assertThat(leannesForm()).isEqualTo(path);
    }

    @Test
    void whatIsKeptCannotBeReadInTheDatabase() {
        Web web = leanne.web();
        web.loseSession();
        web.post("/hat", Map.of("note", TYPED));
        byte[] kept = jdbc().sql("select fields from access.kept_form where person_id = ?")
                .param(leanne.person().value())
                .query((row, n) -> row.getBytes(1))
                .single();
        assertThat(new String(kept, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("bus");
    }

    @Test
    void aBrowserNobodySignedInWithKeepsNothing() {
        assertThat(Web.stranger().post("/hat", Map.of("note", TYPED)).location())
                .isEqualTo("/sign-in?why=ended");
    }

    @Test
    void aFormFromAnotherSiteIsNotKept() {
        Web web = leanne.web();
        web.loseSession();
        web.with("Sec-Fetch-Site", "cross-site").with("Sec-Fetch-Mode", "navigate");
        assertThat(web.post("/hat", Map.of("note", TYPED)).location()).isEqualTo("/sign-in?why=ended");
    }

    @Test
    void passwordsAreNeverKept() {
        Web web = leanne.web();
        web.loseSession();
        assertThat(web.post("/account/password", Map.of("password", "a", "newPassword", "b"))
                        .status())
                .isEqualTo(403);
    }

    private String leannesForm() {
        return jdbc().sql("select kept_id from access.kept_form where person_id = ?")
                .param(leanne.person().value())
                .query((row, n) -> "/kept-form/" + row.getString(1))
                .single();
    }

    private static JdbcClient jdbc() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()));
    }
}
