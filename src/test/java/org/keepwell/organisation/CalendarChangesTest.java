package org.keepwell.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.Role;
import org.keepwell.testing.Cast;
import org.keepwell.testing.Colleague;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.School;
import org.keepwell.testing.Web;
import org.keepwell.testing.Web.Answer;
import org.springframework.beans.factory.annotation.Autowired;

/** Terms and closures are changed where they stand; what overlaps is said with its days, and what was typed stays. */
@KeepwellTest
class CalendarChangesTest {

    @Autowired
    private WorkingTime time;

    @Autowired
    private Calendar calendar;

    private final School school = Cast.school();
    private final Colleague pam = school.hire("Pam Ibbotson", Role.ADMINISTRATOR);
    private final Web web = pam.web();

    @Test
    void aTermIsChangedAndMayOverlapNoOther() {
        UUID autumn = pam.asks(() -> calendar.addTerm("Autumn", day(9, 2), day(12, 18)));
        UUID spring = pam.asks(() -> calendar.addTerm("Spring", day(12, 28), day(12, 30)));
        String path = "/set-up/calendar/term/" + autumn;
        assertThat(web.get("/set-up/calendar").text()).contains("href=\"" + path + "\"");
        assertThat(web.get(path).text()).contains("value=\"Autumn\"", "value=\"2026-12-18\"");

        Answer overlaps = web.post(path, span("name", "Autumn term", "2026-09-01", "2026-12-28"));
        assertThat(overlaps.status()).isEqualTo(422);
        assertThat(overlaps.text())
                .contains("overlap Spring, Monday 28 December 2026 to Wednesday 30 December 2026")
                .contains("value=\"Autumn term\"", "value=\"2026-09-01\"", "action=\"" + path + "\"");

        assertThat(web.post(path, span("name", "Autumn term", "2026-09-01", "2026-12-20"))
                        .location())
                .isEqualTo("/set-up/calendar");
        assertThat(pam.asks(() -> time.calendar()).terms())
                .containsExactly(
                        new Term(autumn, "Autumn term", day(9, 1), day(12, 20)),
                        new Term(spring, "Spring", day(12, 28), day(12, 30)));
    }

    @Test
    void aClosureIsChangedAndNoDayIsClosedTwice() {
        UUID half = pam.asks(() -> calendar.close("Half-term", day(10, 26), day(10, 30)));
        String path = "/set-up/calendar/closure/" + half;
        Answer twice = web.fill("/set-up/calendar/closure", span("words", "Training", "2026-10-30", "2026-10-30"));
        assertThat(twice.status()).isEqualTo(422);
        assertThat(twice.text()).contains("overlap Half-term", "value=\"Training\"");

        assertThat(web.fill(path, span("words", "Half-term", "2026-10-26", "2026-10-29"))
                        .location())
                .isEqualTo("/set-up/calendar");
        assertThat(web.fill("/set-up/calendar/closure", span("words", "Training", "2026-10-30", ""))
                        .location())
                .isEqualTo("/set-up/calendar");
        assertThat(pam.asks(() -> time.calendar()).whyClosed(day(10, 30))).contains("Training");
    }

    @Test
    void onlyWhoeverMayChangeTheSettingDoes() {
        UUID half = pam.asks(() -> calendar.close("Half-term", day(10, 26), day(10, 30)));
        String path = "/set-up/calendar/closure/" + half;
        Web callum = school.hire("Callum Riley", Role.PRACTITIONER).web();
        assertThat(callum.get("/set-up/calendar").text()).doesNotContain(path);
        assertThat(callum.get(path).status()).isEqualTo(403);
        assertThat(callum.post(path, Map.of()).status()).isEqualTo(403);
        Web elsewhere =
                Cast.school().hire("Tomasz Zielinski", Role.ADMINISTRATOR).web();
        assertThat(elsewhere.get(path).status()).isEqualTo(404);
        elsewhere.get("/set-up/calendar");
        assertThat(elsewhere
                        .post(path, span("words", "Ours", "2026-10-26", "2026-10-29"))
                        .status())
                .isEqualTo(404);
        assertThat(Web.stranger().get(path).location()).isEqualTo("/sign-in");
    }

    private static Map<String, String> span(String field, String words, String first, String last) {
        return Map.of(field, words, "firstDay", first, "lastDay", last);
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2026, month, day);
    }
}
