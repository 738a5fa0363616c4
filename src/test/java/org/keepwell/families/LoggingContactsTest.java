package org.keepwell.families;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.organisation.JobTitle;
import org.keepwell.shared.Role;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

@KeepwellTest
class LoggingContactsTest {

    private final OneSchool school = new OneSchool();
    private final String form = school.path() + "/contacts/new";

    @Test
    void threeChoicesAndALineAreEnough() {
        Web web = school.callum.web();

        Web.Answer logged = web.fill(form, OneSchool.smallest("Donna talked about the gate."));

        assertThat(logged.status()).isIn(302, 303);
        assertThat(logged.location()).isEqualTo(school.path());
        assertThat(web.get(school.path()).text())
                .contains("Donna talked about the gate.")
                .contains("Listened")
                .contains("Emotional")
                .contains("Improvised")
                .contains("Callum Riley");
    }

    @Test
    void severalDomainsCountEachAndTheContactOnce() {
        Web web = school.callum.web();
        web.get(form);
        Web.Answer logged = web.postAll(
                form,
                List.of(
                        Map.entry("kind", "form_filled_in"),
                        Map.entry("domains", "functional"),
                        Map.entry("domains", "capacity_building"),
                        Map.entry("summary", "The bus pass form, together.")));
        school.contact("And a talk.");

        assertThat(logged.location()).isEqualTo(school.path());
        DomainBalance balance = school.as(
                school.callum, () -> RunningKeepwell.bean(ContactLog.class).balance(school.barraclough));
        assertThat(balance.contacts()).isEqualTo(2);
        assertThat(balance.of(Domain.FUNCTIONAL)).isOne();
        assertThat(balance.of(Domain.CAPACITY_BUILDING)).isOne();
        assertThat(balance.of(Domain.EMOTIONAL)).isOne();
    }

    @Test
    void whatIsMissingIsSaidAndWhatWasTypedStays() {
        Web.Answer answer = school.callum.web().fill(form, Map.of("summary", "Half a thought", "place", "The canal"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Choose what you did")
                .contains("Choose at least one that it touched on")
                .contains("Half a thought")
                .contains("The canal");
    }

    @Test
    void aTimeToComeIsRefused() {
        Map<String, String> typed = new HashMap<>(OneSchool.smallest("Not yet"));
        typed.put("happenedOn", "2199-01-01");
        Web.Answer answer = school.callum.web().fill(form, typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Choose a time that has passed").contains("Not yet");
    }

    @ParameterizedTest
    @CsvSource({
        "went_with_them, loneWorking, Shabnam knew",
        "helped_at_home, agreed, Donna asked for it",
        "found_an_item, source, Furniture bank",
        "bought_something, goal, Sleep",
        "form_filled_in, deadline, Friday",
        "learned_together, materialsLeft, Two books",
        "calmed_things, whatHelped, Waiting outside"
    })
    void eachKindOfSmallWorkKeepsItsOwnSmallFields(String kind, String field, String words) {
        Map<String, String> typed = new HashMap<>();
        typed.put("kind", kind);
        typed.put("domains", "functional");
        typed.put("summary", "Done");
        typed.put(field, words);
        typed.put("whatElse", "Nothing of ours");
        Web web = school.callum.web();
        assertThat(web.fill(form, typed).location()).isEqualTo(school.path());
        String text = web.get(school.path()).text();
        String contact = text.substring(text.indexOf(school.path() + "/contacts/", text.indexOf("timeline")));
        Web.Answer read = web.get(contact.substring(0, contact.indexOf('"')));
        assertThat(read.text()).contains(words).doesNotContain("Nothing of ours");
    }

    @Test
    void listeningNeedsNoOutcomeAndOtherKindsFieldsAreNotKept() {
        Map<String, String> typed = new HashMap<>(OneSchool.smallest("Listened for an hour"));
        typed.put("cost", "12 pounds");
        assertThat(school.callum.web().fill(form, typed).location()).isEqualTo(school.path());
        assertThat(OneSchool.count(
                        "select count(*) from families.contact where setting_id = ? and particulars <> '{}'",
                        school.id.value()))
                .isZero();
    }

    @Test
    void onlyItsAuthorCorrectsAContactAndTheFormerWordsStay() {
        ContactId contact = school.contact("Donna said Tuesday.");
        String path = school.path() + "/contacts/" + contact;
        Web callum = school.callum.web();
        assertThat(school.martin.web().get(path + "/edit").status()).isEqualTo(404);
        assertThat(school.precious.web().get(path).status()).isEqualTo(404);

        Map<String, String> typed = new HashMap<>(OneSchool.smallest("Donna said Thursday."));
        typed.put("version", "1");
        assertThat(callum.fill(path + "/edit", typed).location()).isEqualTo(path);

        assertThat(callum.get(path).text())
                .contains("Donna said Thursday.")
                .contains("What stood before")
                .contains("Donna said Tuesday.");
        assertThat(callum.fill(path + "/edit", typed).status()).isEqualTo(409);
    }

    @Test
    void theSafeguardingLeadIsOneStepAway() {
        Map<String, String> typed = new HashMap<>(OneSchool.smallest("Something Tyler said"));
        typed.put("then", "concern");
        Web web = school.callum.web();
        Web.Answer logged = web.fill(form, typed);
        assertThat(logged.location()).startsWith("/concerns/new?family=" + school.barraclough + "&from=contact/");
        assertThat(web.get(logged.location()).status()).isEqualTo(200);
        assertThat(web.get(school.path()).text()).contains("from=contact/");
    }

    @Test
    void otherRolesOtherSchoolsAndStrangersLogNothing() {
        Member pam = school.hire("Pam Ibbotson", JobTitle.OFFICE, Role.ADMINISTRATOR);
        Web admin = pam.web();
        admin.get("/");
        assertThat(admin.post(form, OneSchool.smallest("No")).status()).isEqualTo(403);
        Web other = new OneSchool().callum.web();
        other.get("/families");
        assertThat(other.post(form, OneSchool.smallest("No")).status()).isEqualTo(404);
        assertThat(Web.stranger().get(form).location()).isEqualTo("/sign-in");
        Web notYet = school.precious.web();
        notYet.get("/families");
        assertThat(notYet.post(form, OneSchool.smallest("No")).status()).isEqualTo(404);
        assertThat(OneSchool.count("select count(*) from families.contact where setting_id = ?", school.id.value()))
                .isZero();
    }

    @Test
    void aFamilysPageRunsAsManyStatementsWithAHundredContactsAsWithOne() {
        school.contact("First");
        Web web = school.callum.web();
        assertThat(web.statementsOf(school.path())).isNotEmpty();
        int few = web.statementsOf(school.path()).size();
        for (int i = 0; i < 100; i++) {
            school.contact("Again " + i);
        }
        assertThat(web.statementsOf(school.path()).size()).isEqualTo(few).isLessThanOrEqualTo(30);
        assertThat(web.statementsOf("/families").size()).isLessThanOrEqualTo(12);
    }

    @Test
    void theTimelineGoesBackPageByPageAndShowsEachContactOnce() {
        for (int i = 0; i < 45; i++) {
            school.contact("Contact number " + i + ".");
        }
        ContactLog log = RunningKeepwell.bean(ContactLog.class);
        java.util.Set<String> seen = new java.util.HashSet<>();
        String after = "";
        int pages = 0;
        do {
            String from = after;
            Timeline page = school.as(school.callum, () -> log.timeline(school.barraclough, from));
            page.entries().forEach(entry -> seen.add(((Timeline.Done) entry).summary()));
            after = page.next();
            pages++;
        } while (!after.isEmpty());
        assertThat(seen).hasSize(45);
        assertThat(pages).isEqualTo(3);
    }
}
