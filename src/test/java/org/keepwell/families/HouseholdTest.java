package org.keepwell.families;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keepwell.access.Relation;
import org.keepwell.shared.Refused;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;

@KeepwellTest
class HouseholdTest {

    private final OneSchool school = new OneSchool();
    private final Web web = school.callum.web();

    @Test
    void aChildIsFoundByTheBeginningOfAnyName() {
        add("/children/new", Map.of("givenName", "Tyler", "familyName", "Óconnor", "knownAs", "Ty", "onRoll", "true"));

        assertThat(school.precious.web().get("/families?search=tyl").text()).contains("Barraclough");
        assertThat(web.get("/families?search=oconn").text()).contains("Barraclough");
        assertThat(web.get("/families?search=barra+ty").text()).contains("Barraclough");
        assertThat(web.get("/families?search=yler").text()).contains("Try fewer letters");
        assertThat(web.get("/families?search=%25").text()).contains("Barraclough");
    }

    @Test
    void aUpnIsCheckedHiddenAndShownOnlyOnAsking() {
        String form = school.path() + "/children/new";
        Web.Answer wrong = web.fill(form, Map.of("givenName", "Tyler", "upn", "A801200001001"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Check the UPN").contains("Tyler");
        assertThat(web.fill(form, Map.of("givenName", "Tyler", "upn", "h801200001001"))
                        .location())
                .isEqualTo(school.path());
        Child child = school.as(
                school.callum,
                () -> RunningKeepwell.bean(Household.class)
                        .children(school.barraclough)
                        .getFirst());
        String path = school.path() + "/children/" + child.id();

        assertThat(web.get(school.path()).text()).doesNotContain("H801200001001");
        assertThat(web.get(path).text()).doesNotContain("H801200001001").contains("One is kept");
        assertThat(web.fill(path, path + "/upn", Map.of()).text()).contains("H801200001001");
        assertThat(OneSchool.count(
                        "select count(*) from audit.entry where chain = ? and verb = 'upn-shown'", school.id.value()))
                .isOne();
    }

    @Test
    void aChildOfTheFamilyNeverInterprets() {
        add("/children/new", Map.of("givenName", "Tyler", "onRoll", "true"));
        Map<String, String> typed = new HashMap<>(Map.of("name", "Donna", "interpreterNeeded", "true"));
        typed.put("interpreter", "Tyler, after school");
        Web.Answer refused = web.fill(school.path() + "/adults/new", typed);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("never interprets").contains("Donna");

        typed.put("interpreter", "LanguageLine");
        assertThat(web.fill(school.path() + "/adults/new", typed).location()).isEqualTo(school.path());
        assertThat(web.get(school.path()).text()).contains("Needs an interpreter: LanguageLine");
    }

    @Test
    void theRuleForReachingAnAdultStandsThereInPlainWords() {
        add(
                "/adults/new",
                Map.of(
                        "name",
                        "Donna",
                        "relationship",
                        "mum",
                        "textIsSafe",
                        "no",
                        "voicemailIsSafe",
                        "no",
                        "letterIsSafe",
                        "yes",
                        "safeHours",
                        "before noon"));
        assertThat(web.get(school.path()).text())
                .contains("Safe to write. Do not text or leave a voicemail. Ring before noon.");
    }

    @Test
    void whoMustNotBeToldStandsOnTopUntilItNoLongerHolds() {
        add("/limits/new", Map.of("who", "Dean", "what", "the address", "because", "court_order"));
        assertThat(web.get(school.path()).text()).contains("<b>Dean</b> must not be told: the address");
        String text = web.get(school.path() + "/limits/new").text();
        String end = text.substring(text.indexOf(school.path() + "/limits/"));
        String path = end.substring(0, end.indexOf('"'));
        assertThat(web.post(path, Map.of()).location()).isEqualTo(school.path());
        assertThat(web.get(school.path()).text()).doesNotContain("Dean");
    }

    @Test
    void aWithheldAddressIsShownWithTheWordToThoseOnTheCaseAlone() {
        add("/addresses/new", Map.of("line", "9 Mill Lane", "postcode", "ZZ1 1ZZ", "withheld", "true"));
        assertThat(web.get(school.path()).text()).contains("9 Mill Lane").contains("Withheld: tell nobody");
        Web precious = school.precious.web();
        assertThat(precious.get("/families").text()).doesNotContain("Mill Lane");
        assertThat(school.as(
                        school.precious,
                        () -> RunningKeepwell.bean(Addresses.class).of(school.barraclough)))
                .isEqualTo(List.of());
    }

    @Test
    void aPlacementShowsItsWindow() {
        add("/children/new", Map.of("givenName", "Tyler", "onRoll", "true"));
        Child child = school.as(
                school.callum,
                () -> RunningKeepwell.bean(Household.class)
                        .children(school.barraclough)
                        .getFirst());
        LocalDate today = school.engine(() ->
                RunningKeepwell.bean(org.keepwell.shared.DatabaseClock.class).today());
        String form = "/children/" + child.id() + "/placements/new";
        Web.Answer wrong = web.fill(
                school.path() + form,
                Map.of(
                        "startedOn",
                        today.toString(),
                        "expectedEnd",
                        today.minusDays(1).toString()));
        assertThat(wrong.status()).isEqualTo(422);
        add(
                form,
                Map.of(
                        "startedOn",
                        today.minusDays(9).toString(),
                        "expectedEnd",
                        today.plusDays(30).toString()));
        assertThat(web.get(school.path()).text())
                .contains("Day 10, 30 days left")
                .contains("Ending: Not planned yet");
    }

    @Test
    void coverEndsOfItselfAndTheFormerKeyWorkerGoesOnAsAWorker() {
        FamilyWorkers workers = RunningKeepwell.bean(FamilyWorkers.class);
        LocalDate today = school.engine(() ->
                RunningKeepwell.bean(org.keepwell.shared.DatabaseClock.class).today());
        assertThat(web.fill(
                                school.path() + "/workers",
                                Map.of(
                                        "person",
                                        school.precious.id().toString(),
                                        "as",
                                        "COVER",
                                        "lastDay",
                                        today.toString()))
                        .location())
                .isEqualTo(school.path() + "/workers");
        assertThat(school.precious.web().get(school.path()).status()).isEqualTo(200);
        assertThat(web.fill(
                                school.path() + "/workers",
                                Map.of("person", school.precious.id().toString(), "as", "KEY_WORKER"))
                        .location())
                .isEqualTo(school.path() + "/workers");
        List<FamilyWorkers.Worker> now = school.as(school.precious, () -> workers.of(school.barraclough));
        assertThat(now.getFirst().person()).isEqualTo(school.precious.id());
        assertThat(now.getFirst().as()).isEqualTo(Relation.KEY_WORKER);
        assertThat(now.stream().filter(one -> one.as() == Relation.WORKER).map(FamilyWorkers.Worker::person))
                .containsExactly(school.callum.id());
        assertThatThrownBy(() -> school.as(school.precious, () -> {
                    workers.cover(school.barraclough, school.callum.id(), today.minusDays(1));
                    return now;
                }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aFactOfTheHomeLeadsToHelpOrAConcernAndKeepsWhichAndWhy() {
        Web.Answer noReason = web.fill(school.path() + "/home/new", Map.of("fact", "no_bed", "route", "neither"));
        assertThat(noReason.status()).isEqualTo(422);
        Web.Answer both = web.fill(
                school.path() + "/home/new",
                Map.of("fact", "no_bed", "words", "Tyler sleeps on the sofa", "route", "both"));
        assertThat(both.location()).startsWith("/concerns/new?family=" + school.barraclough);
        assertThat(web.get(school.path()).text())
                .contains("No bed for a child")
                .contains("Tyler sleeps on the sofa")
                .contains("started: Both");
    }

    @Test
    void twoWhoChangeTheSameThingAtOnceAreNotBothBelieved() {
        Map<String, String> typed = new HashMap<>(Map.of("name", "Barraclough", "wants", "A bed", "version", "1"));
        assertThat(web.fill(school.path() + "/edit", typed).location()).isEqualTo(school.path());
        typed.put("wants", "Two beds");
        assertThat(web.fill(school.path() + "/edit", typed).status()).isEqualTo(409);
        assertThat(web.get(school.path()).text()).contains("A bed").doesNotContain("Two beds");
    }

    private void add(String form, Map<String, String> typed) {
        Web.Answer answer = web.fill(school.path() + form, typed);
        assertThat(answer.location()).as(answer.text()).isEqualTo(school.path());
    }
}
