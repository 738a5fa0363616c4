package org.keepwell.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.keepwell.families.OneSchool;
import org.keepwell.organisation.OpenHours;
import org.keepwell.organisation.WorkingHours;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.Refused;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person is asked first, and of "not this time" nothing is kept but that. */
@KeepwellTest
class AskedFirstTest {

    private final ZonedDateTime ten = MovedTime.toSchoolDay(10, 0);
    private final OneSchool school = new OneSchool();
    private final Offers offers = RunningKeepwell.bean(Offers.class);

    @Test
    void thePersonAskedSeesTheQuestionAndNotTheFamily() {
        HandOverId id = asked(school.precious);
        assertThat(school.as(school.precious, () -> offers.offer(id)).open()).isTrue();
        assertThat(school.precious.web().follow("/offers/" + id).text())
                .contains("Would you work with the Barraclough family?", "Not this time");
        assertThat(school.precious.web().get(school.path()).location()).endsWith("/open");
        assertThat(school.martin.web().get("/offers/" + id).status()).isEqualTo(404);
        assertThat(new OneSchool().adaeze.web().get("/offers/" + id).status()).isEqualTo(404);
    }

    @Test
    void notThisTimeLeavesThatAnswerAndNothingElse() {
        HandOverId id = asked(school.precious);
        String before = traces();
        MovedTime.forward(Duration.ofHours(1));
        notThisTime(school.precious, id);

        assertThat(columns("select * from caseload.offer where offer_id = ?", id))
                .as("the row says no more than while the question was open, but for the answer")
                .isEqualTo(before(id));
        assertThat(traces())
                .as("no audit, no relation, no hour of the answer")
                .isEqualTo(before.replace("relation 1", "relation 0"));
        assertThat(school.as(school.adaeze, () -> offers.of(school.barraclough)))
                .extracting(offer -> offer.state().words())
                .containsExactly("not this time");
    }

    @Test
    void whoeverAskedIsToldThatThereIsAnAnswerInTheSameWordsWhicheverItIs() {
        notThisTime(school.precious, asked(school.precious));
        HandOverId yes = asked(school.martin);
        school.as(school.martin, () -> offers.accept(yes));
        assertThat(told(school.adaeze))
                .containsExactly(
                        "There is an answer about the Barraclough family.",
                        "There is an answer about the Barraclough family.");
        assertThat(told(school.precious)).allSatisfy(line -> assertThat(line).doesNotContain("Barraclough"));
    }

    @Test
    void aLaterOfferOfTheSameFamilyStartsAfresh() {
        notThisTime(school.precious, asked(school.precious));
        HandOverId yes = asked(school.martin);
        school.as(school.martin, () -> offers.accept(yes));
        assertThat(school.as(school.adaeze, () -> offers.of(school.barraclough)))
                .isEmpty();
        assertThat(OneSchool.count("select count(*) from caseload.offer where setting_id = ?", school.id.value()))
                .isZero();
    }

    @Test
    void whatWasAskedIsForgottenAfterFourWeeksAtMost() {
        notThisTime(school.precious, asked(school.precious));
        HandOverId open = asked(school.martin);
        ForgetsWhatIsOld forgets = RunningKeepwell.bean(ForgetsWhatIsOld.class);
        forgets.everywhere();
        assertThat(school.as(school.adaeze, () -> offers.of(school.barraclough)))
                .hasSize(2)
                .last()
                .extracting(Offer::id)
                .isEqualTo(open);
        MovedTime.forward(Duration.ofDays(29));
        forgets.everywhere();
        assertThat(school.as(school.adaeze, () -> offers.of(school.barraclough)))
                .isEmpty();
        assertThat(traces()).endsWith("relation 0");
    }

    @Test
    void aQuestionLapsesAndSaysSo() {
        HandOverId id = asked(school.precious);
        Instant by = school.as(school.precious, () -> offers.offer(id)).lapsesAt();
        assertThat(school.precious.web().get("/offers/" + id).text()).contains(Moments.words(by));
        MovedTime.to(by.plusSeconds(1).atZone(org.keepwell.shared.DatabaseClock.ZONE));
        assertThat(school.as(school.adaeze, () -> offers.offer(id)).state()).isEqualTo(Offer.State.LAPSED);
        assertThat(school.precious.web().get("/offers/" + id).text()).contains("no answer in time");
        assertThatThrownBy(() -> school.as(school.precious, () -> offers.accept(id)))
                .isInstanceOf(Refused.class);
        assertThat(asked(school.martin)).isNotNull();
    }

    @Test
    void aManagerMayWithdrawAndNobodyAnswersForAnother() {
        HandOverId id = asked(school.precious);
        assertThatThrownBy(() -> school.as(school.callum, () -> offers.accept(id)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> school.as(school.adaeze, () -> offers.accept(id)))
                .isInstanceOf(NotFound.class);
        school.as(school.adaeze, () -> {
            offers.withdraw(id);
            return true;
        });
        assertThatThrownBy(() -> school.as(school.precious, () -> offers.accept(id)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aQuestionWaitsForTheEndOfTimeThatIsProtectedAndOfQuietHours() {
        Instant eleven = ten.withHour(11).toInstant();
        school.as(
                school.precious,
                () -> RunningKeepwell.bean(WorkingHours.class)
                        .protect(
                                school.precious.id(),
                                ten.getDayOfWeek(),
                                new OpenHours(LocalTime.of(9, 30), LocalTime.of(11, 0))));
        asked(school.precious);
        assertThat(due(school.precious)).containsExactly(eleven);

        MovedTime.to(ten.withHour(20));
        asked(school.martin, school.takeIn("Begum", school.callum));
        assertThat(due(school.martin))
                .allMatch(due -> due.isAfter(ten.withHour(23).toInstant()));
    }

    @Test
    void someoneElseIsAskedWithANoteThatTheAuditKeepsAndThePersonAskedDoesNotSee() {
        assertThatThrownBy(() -> school.as(
                        school.adaeze, () -> offers.askSomeoneElse(school.barraclough, school.precious.id(), "", " ")))
                .isInstanceOf(Refused.class);
        HandOverId id = school.as(
                school.adaeze,
                () -> offers.askSomeoneElse(
                        school.barraclough, school.precious.id(), "Would suit you", "Taught the brother"));
        assertThat(OneSchool.count(
                        "select count(*) from audit.entry where chain = ? and verb = 'suggestion-overridden'",
                        school.id.value()))
                .isEqualTo(1);
        assertThat(school.precious.web().get("/offers/" + id).text())
                .contains("Would suit you")
                .doesNotContain("Taught the brother");
    }

    private HandOverId asked(OneSchool.Member person) {
        return asked(person, school.barraclough);
    }

    private HandOverId asked(OneSchool.Member person, org.keepwell.families.FamilyId family) {
        return school.as(school.adaeze, () -> offers.ask(family, person.id(), ""));
    }

    private void notThisTime(OneSchool.Member person, HandOverId id) {
        school.as(person, () -> {
            offers.notThisTime(id);
            return true;
        });
    }

    /** What there is besides the question itself: entries of the audit and relations. */
    private String traces() {
        return "audit " + OneSchool.count("select count(*) from audit.entry where chain = ?", school.id.value())
                + " relation "
                + OneSchool.count(
                        "select count(*) from access.relation where setting_id = ? and record_kind = 'OFFER'",
                        school.id.value());
    }

    private List<String> before(HandOverId id) {
        return columns("""
                select setting_id, offer_id, family_id, to_person, from_person, why, although, asked_by, asked_at, lapses_at,
                       'not_this_time' as answer from caseload.offer where offer_id = ?""", id);
    }

    private static List<String> columns(String sql, HandOverId id) {
        return owner().sql(sql).param(id.value()).query().singleRow().entrySet().stream()
                .map(cell -> cell.getKey() + "=" + cell.getValue())
                .toList();
    }

    private List<String> told(OneSchool.Member person) {
        return owner().sql("""
                        select n.inside from notices.notice n join notices.told t on t.setting_id = n.setting_id and t.notice_id = n.id
                         where n.setting_id = ? and t.person_id = ? order by n.told_at""")
                .params(school.id.value(), person.id().value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private List<Instant> due(OneSchool.Member person) {
        return owner().sql("select due_at from notices.told where setting_id = ? and person_id = ?")
                .params(school.id.value(), person.id().value())
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .list();
    }

    private static JdbcClient owner() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()));
    }
}
