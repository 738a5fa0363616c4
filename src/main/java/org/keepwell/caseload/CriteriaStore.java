package org.keepwell.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of criteria. */
@Component
class CriteriaStore {

    private final JdbcClient jdbc;

    CriteriaStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every set of the setting, latest first; one statement. */
    List<Criteria> all() {
        Map<LocalDate, Criteria> sets = new LinkedHashMap<>();
        Map<LocalDate, List<Criterion>> lines = new LinkedHashMap<>();
        here("""
                select c.*, k.code, k.words, k.weight from caseload.criteria c
                  left join caseload.criterion k on k.setting_id = c.setting_id and k.criteria_id = c.criteria_id
                 where c.setting_id = :setting order by c.from_date desc, k.place, k.code""").query(row -> {
            LocalDate from = Rows.date(row, "from_date");
            sets.put(from, read(row, from));
            String code = row.getString("code");
            if (code != null) {
                lines.computeIfAbsent(from, first -> new ArrayList<>())
                        .add(new Criterion(code, Rows.text(row, "words"), row.getInt("weight")));
            }
        });
        return sets.entrySet().stream()
                .map(entry -> with(entry.getValue(), lines.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    /** Keeps a set; one of the same day gives way. */
    void keep(Criteria criteria, LocalDate from, Instant now) {
        UUID id = Ids.newId();
        int gaveWay = here("delete from caseload.criteria where setting_id = :setting and from_date = :from")
                .param("from", from)
                .update();
        int kept = here("""
                insert into caseload.criteria (setting_id, criteria_id, from_date, light_up_to, regular_up_to, a_lot_up_to,
                    review_weeks, full_time_minutes, full_time_points, full_time_families, safe_percent, safe_weeks,
                    made_by, made_at)
                values (:setting, :id, :from, :light, :regular, :aLot, :weeks, :minutes, :points, :families, :percent,
                    :safeWeeks, :by, :now)""")
                .param("id", id)
                .param("from", from)
                .param("light", criteria.lightUpTo())
                .param("regular", criteria.regularUpTo())
                .param("aLot", criteria.aLotUpTo())
                .param("weeks", criteria.reviewWeeks())
                .param("minutes", criteria.fullTimeMinutes())
                .param("points", criteria.fullTimePoints())
                .param("families", criteria.fullTimeFamilies())
                .param("percent", criteria.safeLevel().percent())
                .param("safeWeeks", criteria.safeLevel().weeks())
                .param(
                        "by",
                        Acting.now().person() == null
                                ? null
                                : Acting.now().personOrFail().value())
                .param("now", Rows.at(now))
                .update();
        List<Criterion> lines = criteria.criteria();
        int written = here("""
                insert into caseload.criterion (setting_id, criteria_id, code, place, words, weight)
                select :setting, :id, code, place, words, weight
                  from unnest(:codes::text[], :places::integer[], :words::text[], :weights::integer[])
                       line (code, place, words, weight)""")
                .param("id", id)
                .param("codes", lines.stream().map(Criterion::code).toArray(String[]::new))
                .param("places", IntStream.range(0, lines.size()).boxed().toArray(Integer[]::new))
                .param("words", lines.stream().map(Criterion::words).toArray(String[]::new))
                .param("weights", lines.stream().map(Criterion::weight).toArray(Integer[]::new))
                .update();
        if (kept != 1 || written != lines.size()) {
            throw new IllegalStateException("Criteria were not written whole; " + gaveWay + " had given way");
        }
    }

    private static Criteria read(ResultSet row, LocalDate from) throws SQLException {
        return new Criteria(
                from,
                List.of(),
                row.getInt("light_up_to"),
                row.getInt("regular_up_to"),
                row.getInt("a_lot_up_to"),
                row.getInt("review_weeks"),
                row.getInt("full_time_minutes"),
                row.getInt("full_time_points"),
                row.getInt("full_time_families"),
                new SafeLevel(row.getInt("safe_percent"), row.getInt("safe_weeks")));
    }

    private static Criteria with(Criteria set, List<Criterion> lines) {
        return new Criteria(
                set.from(),
                lines,
                set.lightUpTo(),
                set.regularUpTo(),
                set.aLotUpTo(),
                set.reviewWeeks(),
                set.fullTimeMinutes(),
                set.fullTimePoints(),
                set.fullTimeFamilies(),
                set.safeLevel());
    }

    private JdbcClient.StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }
}
