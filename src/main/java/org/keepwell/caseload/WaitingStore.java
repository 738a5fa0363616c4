package org.keepwell.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Acting;
import org.keepwell.shared.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** Rows of the waiting list: what it is ordered by, and the families asked for. */
@Repository
class WaitingStore {

    private final JdbcClient jdbc;

    WaitingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request for a worker. */
    record Request(LocalDate on, String words) {}

    Map<FamilyId, Request> requests() {
        Map<FamilyId, Request> requests = new HashMap<>();
        here("select family_id, asked_at, words from caseload.asked_for where setting_id = :setting")
                .query(row -> {
                    requests.put(
                            new FamilyId(Rows.id(row, "family_id")),
                            new Request(Rows.dayOf(row, "asked_at"), Rows.text(row, "words")));
                });
        return requests;
    }

    void request(FamilyId family, String words, PersonId by, Instant now) {
        here("""
                insert into caseload.asked_for (setting_id, family_id, asked_by, asked_at, words)
                values (:setting, :family, :by, :now, :words)
                on conflict (setting_id, family_id) do update set words = excluded.words""")
                .param("family", family.value())
                .param("by", by.value())
                .param("now", Rows.at(now))
                .param("words", words)
                .update();
    }

    void settle(FamilyId family) {
        here("delete from caseload.asked_for where setting_id = :setting and family_id = :family")
                .param("family", family.value())
                .update();
    }

    /** The families about which somebody is being asked. */
    Set<FamilyId> inQuestion(Instant now) {
        return new HashSet<>(
                here("select family_id from caseload.offer where setting_id = :setting and answer is null and lapses_at > :now")
                        .param("now", Rows.at(now))
                        .query((row, n) -> new FamilyId(Rows.id(row, "family_id")))
                        .list());
    }

    /** The last day on which a visit to each family was wanted and could not be. */
    Map<FamilyId, LocalDate> unmet() {
        Map<FamilyId, LocalDate> last = new HashMap<>();
        here("select family_id, max(wanted_on) as last from caseload.unmet_visit where setting_id = :setting group by family_id")
                .query(row -> {
                    last.put(new FamilyId(Rows.id(row, "family_id")), Rows.date(row, "last"));
                });
        return last;
    }

    /** Every set of criteria by its day, the latest first. */
    Map<LocalDate, List<WaitingCriterion>> criteria() {
        Map<LocalDate, Map<WaitingCriterion.Kind, WaitingCriterion>> sets = new LinkedHashMap<>();
        here("select * from caseload.waiting_criterion where setting_id = :setting order by from_date desc")
                .query(row -> {
                    LocalDate from = Rows.date(row, "from_date");
                    String words = Rows.text(row, "words");
                    int weight = row.getInt("weight");
                    Integer days = Rows.numberOrNull(row, "days");
                    WaitingCriterion.Kind.ofCode(Rows.text(row, "code"))
                            .ifPresent(kind -> sets.computeIfAbsent(
                                            from, first -> new EnumMap<>(WaitingCriterion.Kind.class))
                                    .put(kind, new WaitingCriterion(kind, words, weight, days)));
                });
        Map<LocalDate, List<WaitingCriterion>> all = new TreeMap<>(java.util.Comparator.reverseOrder());
        sets.forEach((from, set) -> all.put(from, new ArrayList<>(set.values())));
        return all;
    }

    void keep(LocalDate from, List<WaitingCriterion> criteria, PersonId by, Instant now) {
        here("delete from caseload.waiting_criteria where setting_id = :setting and from_date = :from")
                .param("from", from)
                .update();
        here("insert into caseload.waiting_criteria (setting_id, from_date, made_by, made_at) values (:setting, :from, :by, :now)")
                .param("from", from)
                .param("by", by.value())
                .param("now", Rows.at(now))
                .update();
        for (WaitingCriterion one : criteria) {
            here("""
                    insert into caseload.waiting_criterion (setting_id, from_date, code, words, weight, days)
                    values (:setting, :from, :code, :words, :weight, :days)""")
                    .param("from", from)
                    .param("code", one.kind().code())
                    .param("words", one.words())
                    .param("weight", one.weight())
                    .param("days", one.days())
                    .update();
        }
    }

    private StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }
}
