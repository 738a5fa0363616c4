package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.Web;
import org.springframework.beans.factory.annotation.Autowired;

@KeepwellTest
class FirstSetUpTest {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private FirstSetUp setUp;

    private final String code = FreshInstallation.CODE;

    @BeforeEach
    void aFreshInstallation() {
        FreshInstallation.make();
    }

    @Test
    void aStrangerSetsUpASettingInFourSteps() {
        Web web = begun();
        assertThat(web.fill("/set-up/first/setting", setting()).location()).isEqualTo("/set-up/first/people");
        assertThat(web.fill("/set-up/first/people", people()).location()).isEqualTo("/set-up/first/signposts");

        Web.Answer early = web.fill("/set-up/first/signposts", Map.of());
        assertThat(early.status()).isEqualTo(422);
        assertThat(early.text()).contains("Enter the number for Children", "Enter the number for Samaritans");

        Map<String, String> numbers = numbers(web.get("/set-up/first/signposts").text());
        Web.Answer withoutCouncil = web.post("/set-up/first/signposts", withoutOneEmptyNumber(numbers));
        assertThat(withoutCouncil.status()).isEqualTo(422);

        assertThat(web.post("/set-up/first/signposts", numbers).location()).isEqualTo("/welcome");
        assertThat(web.get("/account").text()).contains("rukhsana." + mark);
        assertThat(Mails.to("neil." + mark + "@example.org")).hasSize(1);
        assertThat(Web.stranger().get("/set-up/first").status()).isEqualTo(404);
        assertThat(Acting.as(Actor.nobody(), () -> setUp.makeCode())).isEmpty();
    }

    @Test
    void setUpGoesOnWhereItWasLeft() {
        begun().fill("/set-up/first/setting", setting());
        Web later = Web.stranger();
        assertThat(later.get("/set-up/first/people").location()).isEqualTo("/set-up/first");
        assertThat(later.fill("/set-up/first", Map.of("code", code)).location()).isEqualTo("/set-up/first/people");
        assertThat(later.get("/set-up/first/setting").location()).isEqualTo("/set-up/first/people");
    }

    @Test
    void withoutTheCodeNothingOpens() {
        Web web = Web.stranger();
        Web.Answer wrong = web.fill("/set-up/first", Map.of("code", "AAAA-AAAA-AAAA-AAAA"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(web.get("/set-up/first/setting").location()).isEqualTo("/set-up/first");
        assertThat(web.post("/set-up/first/setting", setting()).location()).isEqualTo("/set-up/first");
    }

    @Test
    void guessingTheCodeIsSlowedDown() {
        Web web = Web.stranger();
        for (int i = 0; i < 10; i++) {
            web.fill("/set-up/first", Map.of("code", "AAAA-AAAA-AAAA-AAA" + i));
        }
        assertThat(web.fill("/set-up/first", Map.of("code", code)).text()).contains("too many tries");
    }

    @Test
    void whatWasTypedStaysWhenSomethingIsMissing() {
        Web web = begun();
        Map<String, String> typed = new HashMap<>(setting());
        typed.put("ageFrom", "nine");
        Web.Answer answer = web.fill("/set-up/first/setting", typed);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Tansy Row " + mark, "Enter an age in years");
    }

    @Test
    void noKindOfSettingIsTheUsualOne() {
        Web web = begun();
        String blank = web.get("/set-up/first/setting").text();
        assertThat(blank).contains("Choose one").doesNotContain(" selected").doesNotContain(" checked");
        for (String choice : List.of("form", "sector", "phase")) {
            Map<String, String> typed = new HashMap<>(setting());
            typed.remove(choice);
            Web.Answer asked = web.post("/set-up/first/setting", typed);
            assertThat(asked.status()).as(choice).isEqualTo(422);
            assertThat(asked.text()).contains("href=\"#" + choice + "\"");
        }
    }

    private Web begun() {
        Web web = Web.stranger();
        assertThat(web.fill("/set-up/first", Map.of("code", code.toLowerCase(java.util.Locale.ROOT)))
                        .location())
                .isEqualTo("/set-up/first/setting");
        return web;
    }

    private Map<String, String> setting() {
        return Map.of(
                "name", "Tansy Row " + mark,
                "code", "tansy-" + mark,
                "form", "COUNCIL_RUN",
                "sector", "COUNCIL",
                "phase", "PRIMARY",
                "ageFrom", "5",
                "ageTo", "11",
                "urn", "");
    }

    private Map<String, String> people() {
        Map<String, String> typed = new HashMap<>();
        typed.put("name", "Rukhsana Dar");
        typed.put("job", "HEAD");
        typed.put("email", "rukhsana." + mark + "@example.org");
        typed.put("username", "rukhsana." + mark);
        typed.put("newPassword", "brown tea and toast");
        typed.put("leadIsMe", "true");
        typed.put("duty", "OTHER");
        typed.put("dutyName", "Neil Oldroyd");
        typed.put("dutyEmail", "neil." + mark + "@example.org");
        return typed;
    }

    private static Map<String, String> numbers(String page) {
        Map<String, String> all = new HashMap<>();
        var names = java.util.regex.Pattern.compile("name=\"(number|confirmed)-([0-9a-f-]{36})\"")
                .matcher(page);
        while (names.find()) {
            all.put(names.group(1) + "-" + names.group(2), names.group(1).equals("number") ? "01632 960001" : "true");
        }
        assertThat(all).hasSizeGreaterThanOrEqualTo(8);
        return all;
    }

    private static Map<String, String> withoutOneEmptyNumber(Map<String, String> numbers) {
        Map<String, String> fewer = new HashMap<>(numbers);
        List<String> keys = numbers.keySet().stream()
                .filter(key -> key.startsWith("number"))
                .sorted()
                .toList();
        fewer.put(keys.getFirst(), "");
        return fewer;
    }
}
