package org.keepwell.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Web;

@KeepwellTest
class RestrictedDetailTest {

    private final OneSchool school = new OneSchool();
    private final String marker = "marker-" + UUID.randomUUID();
    private final ContactId contact = school.contact(
            "Donna told me something hard.", ContactDetails.none().withRestricted("violence at home", marker));
    private final String path = school.path() + "/contacts/" + contact;

    @Test
    void allWorkersReadTheLineAndTheNoticeAndNotTheDetail() {
        Web web = school.callum.web();
        for (String page : java.util.List.of(school.path(), path, path + "/restricted", school.path() + "/timeline")) {
            assertThat(web.get(page).text()).as(page).doesNotContain(marker);
        }
        assertThat(web.get(path + "/restricted").text())
                .contains("violence at home")
                .contains("Why do you need to read it?");
    }

    @Test
    void itOpensWithAReasonAndTheOpeningIsKept() {
        Web web = school.callum.web();
        assertThat(web.fill(path + "/restricted", Map.of("reason", "")).status())
                .isEqualTo(422);

        Web.Answer opened = web.fill(path + "/restricted", Map.of("reason", "I visit tomorrow"));

        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.text()).contains(marker);
        assertThat(OneSchool.count(
                        "select count(*) from audit.entry where chain = ? and verb = 'opened-with-reason' and subject = ?",
                        school.id.value(),
                        contact.value()))
                .isOne();
        assertThat(web.get(path).text()).doesNotContain(marker);
    }

    @Test
    void whoMayNotSeeTheFamilyMayNotOpenIt() {
        Web precious = school.precious.web();
        precious.get("/families");
        assertThat(precious.post(path + "/restricted", Map.of("reason", "Curious"))
                        .status())
                .isEqualTo(404);
        Web other = new OneSchool().martin.web();
        other.get("/families");
        assertThat(other.post(path + "/restricted", Map.of("reason", "Curious")).status())
                .isEqualTo(404);
    }

    @Test
    void theDatabaseHoldsNoneOfItsWords() {
        assertThat(OneSchool.count(
                        "select count(*) from families.contact where position(?::bytea in restricted) > 0",
                        (Object) marker.getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .isZero();
        assertThat(OneSchool.count(
                        "select count(*) from families.contact where to_jsonb(contact)::text like ?",
                        "%" + marker + "%"))
                .isZero();
        assertThat(OneSchool.count(
                        "select count(*) from audit.detail where to_jsonb(detail)::text like ?", "%" + marker + "%"))
                .isZero();
    }
}
