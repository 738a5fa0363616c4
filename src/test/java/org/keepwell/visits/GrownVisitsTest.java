package org.keepwell.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.testing.KeepwellTest;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** After years of visits the board and the lists read their indexes and no more than a page, under row-level security as the application. */
@KeepwellTest
class GrownVisitsTest {

    private static final int VISITS = 12_000;

    private final TansyRow school = new TansyRow();

    @Test
    void theBoardReadsWhatIsOpenAndNothingOfThePast() {
        grow();
        for (String sql : List.of(Boards.CURRENT, Boards.CURRENT_OF_MINE)) {
            assertThat(plan(sql)).doesNotContain("Seq Scan on visit", "Seq Scan on party", "Seq Scan on alarm");
        }
        assertThat(plan(Boards.CURRENT)).contains("party_out", "visit_open", "alarm_open");
    }

    @Test
    void thePersonsOwnListsReadTheirIndexes() {
        grow();
        for (String sql : List.of(VisitLists.MINE, VisitLists.TO_REVIEW, VisitLists.WAITING, VisitLists.PAST)) {
            assertThat(plan(sql)).as(sql).doesNotContain("Seq Scan on visit", "Seq Scan on party");
        }
    }

    @Test
    void thePastIsReadPageByPageWithoutLeavingAnyOut() {
        Instant same = now().minus(Duration.ofDays(3));
        add(45, same, 0);
        List<VisitId> read = new ArrayList<>();
        String after = "";
        int pages = 0;
        do {
            String from = after;
            VisitLists.Past page = school.as(
                    school.chantelle,
                    () -> RunningKeepwell.bean(VisitLists.class).past(from));
            page.lines().forEach(line -> read.add(line.id()));
            after = page.next();
            pages++;
        } while (!after.isEmpty());
        assertThat(read).hasSize(45).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(3);
        assertThat(school.web(school.chantelle).get("/visits?before=yesterday").status())
                .isEqualTo(404);
    }

    private void grow() {
        add(VISITS, now().minus(Duration.ofDays(2)), 60);
        int alarms = owner().sql("""
                insert into visits.alarm (setting_id, alarm_id, visit_id, person_id, kind, opened_at, closed_at, closed_by,
                                          closed_how, was_needed)
                select setting_id, gen_random_uuid(), visit_id, person_id, 'OVERDUE', now(), now(), person_id, 'MET', false
                  from visits.party where setting_id = ?""").param(school.id.value()).update();
        assertThat(alarms).isEqualTo(VISITS);
        for (String table : List.of("visit", "party", "alarm")) {
            assertThat(owner().sql("analyze visits." + table).update()).isGreaterThanOrEqualTo(0);
        }
    }

    /** Reviewed visits of the five, one after another so many minutes apart, going back from that moment. */
    private void add(int many, Instant from, int minutesApart) {
        int visits = owner().sql("""
                insert into visits.visit (setting_id, visit_id, kind, status, family_id, family_name, place, starts_at,
                                          ends_at, planned_by, planned_at)
                select :setting, gen_random_uuid(), 'PLANNED', 'REVIEWED', :family, 'Stoica', '4 Mill Lane',
                       :from::timestamptz - n * make_interval(mins => :apart),
                       :from::timestamptz - n * make_interval(mins => :apart) + interval '30 minutes', :by, :from
                  from generate_series(1, :many) n""")
                .param("setting", school.id.value())
                .param("family", school.stoica.value())
                .param("from", Timestamp.from(from))
                .param("apart", minutesApart)
                .param("by", school.chantelle.value())
                .param("many", many)
                .update();
        int parties = owner().sql("""
                insert into visits.party (setting_id, visit_id, person_id, place_in, stage)
                select v.setting_id, v.visit_id, case when :apart = 0 or abs(hashtext(v.visit_id::text)) % 5 = 0
                       then :by else gen_random_uuid() end, 0, 'SAFE'
                  from visits.visit v where v.setting_id = :setting""")
                .param("apart", minutesApart)
                .param("by", school.chantelle.value())
                .param("setting", school.id.value())
                .update();
        assertThat(visits).isEqualTo(parties).isEqualTo(many);
    }

    private String plan(String sql) {
        Timestamp now = Timestamp.from(now());
        List<String> lines = school.as(
                school.chantelle,
                () -> new TransactionTemplate(RunningKeepwell.bean(PlatformTransactionManager.class))
                        .execute(status -> RunningKeepwell.bean(JdbcClient.class)
                                .sql("explain " + sql)
                                .param("setting", school.id.value())
                                .param("me", school.chantelle.value())
                                .param("since", now)
                                .param("earlier", now)
                                .param("soon", now)
                                .param("before", now)
                                .param("beforeId", UUID.randomUUID())
                                .query((row, n) -> String.valueOf(row.getString(1)))
                                .list()));
        return String.join("\n", lines);
    }

    private static Instant now() {
        return RunningKeepwell.bean(DatabaseClock.class).now();
    }

    private static JdbcClient owner() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()));
    }
}
