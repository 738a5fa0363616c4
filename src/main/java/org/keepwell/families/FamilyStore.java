package org.keepwell.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Stale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Rows of families. */
@Component
class FamilyStore {

    static final int PAGE = 30;

    private static final String SUMMARY = """
            select f.family_id, f.name, f.name_key,
                   case when f.tonight_on = :today then f.tonight else '' end as tonight,
                   (select r.person_id from access.relation r
                     where r.setting_id = f.setting_id and r.record_kind = 'FAMILY' and r.record_id = f.family_id
                       and r.relation = 'KEY_WORKER' and (r.until_at is null or r.until_at > (select shared.now()))
                     order by r.from_at desc limit 1) as key_worker
              from families.family f
            """;

    private final JdbcClient jdbc;

    FamilyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<FamilySummary> visible(FamilyId family, LocalDate today) {
        return here(SUMMARY + """
                  join families.visible_family v on v.setting_id = f.setting_id and v.family_id = f.family_id
                 where f.setting_id = :setting and f.family_id = :family""")
                .param("family", family.value())
                .param("today", today)
                .query((row, n) -> summary(row))
                .optional();
    }

    Optional<FamilySummary> listed(FamilyId family, LocalDate today) {
        return here(SUMMARY + " where f.setting_id = :setting and f.family_id = :family")
                .param("family", family.value())
                .param("today", today)
                .query((row, n) -> summary(row))
                .optional();
    }

    List<FamilySummary> ofPerson(PersonId person, LocalDate today) {
        return here(SUMMARY + """
                 where f.setting_id = :setting and f.closed_at is null and f.family_id in (
                    select r.record_id from access.relation r
                     where r.setting_id = :setting and r.person_id = :person and r.record_kind = 'FAMILY'
                       and r.relation in ('WORKER', 'KEY_WORKER', 'COVER')
                       and (r.until_at is null or r.until_at > (select shared.now())))
                 order by f.name_key, f.family_id""")
                .param("person", person.value())
                .param("today", today)
                .query((row, n) -> summary(row))
                .list();
    }

    FamilyList list(String search, String after, LocalDate today) {
        List<String> words = SearchTokens.typed(search);
        StringBuilder sql = new StringBuilder(SUMMARY).append(" where f.setting_id = :setting and f.closed_at is null");
        for (int word = 0; word < words.size(); word++) {
            sql.append("""
                     and f.family_id in (select t.family_id from families.family_token t
                                          where t.setting_id = :setting and t.token >= :from%1$d and t.token < :to%1$d)
                    """.formatted(word));
        }
        sql.append(after.isEmpty() ? "" : " and (f.name_key, f.family_id) > (:afterKey, :afterId)");
        sql.append(" order by f.name_key, f.family_id limit ").append(PAGE + 1);
        StatementSpec query = here(sql.toString()).param("today", today);
        for (int word = 0; word < words.size(); word++) {
            query = query.param("from" + word, words.get(word)).param("to" + word, words.get(word) + SearchTokens.TOP);
        }
        if (!after.isEmpty()) {
            int cut = after.indexOf('~');
            query = query.param("afterKey", after.substring(cut + 1))
                    .param("afterId", Ids.parse(after.substring(0, Math.max(cut, 0))));
        }
        List<Keyed> found = query.query((row, n) -> new Keyed(summary(row), Rows.text(row, "name_key")))
                .list();
        List<Keyed> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE
                ? shown.getLast().summary().id() + "~" + shown.getLast().key()
                : "";
        return new FamilyList(shown.stream().map(Keyed::summary).toList(), next);
    }

    Map<FamilyId, String> names(Collection<FamilyId> families) {
        if (families.isEmpty()) {
            return Map.of();
        }
        return here(
                        "select family_id, name from families.family where setting_id = :setting and family_id in (:families)")
                .param("families", families.stream().map(FamilyId::value).toList())
                .query((row, n) -> Map.entry(new FamilyId(Rows.id(row, "family_id")), Rows.text(row, "name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Optional<FamilyFile> file(FamilyId family) {
        return here("""
                select f.* from families.family f
                  join families.visible_family v on v.setting_id = f.setting_id and v.family_id = f.family_id
                 where f.setting_id = :setting and f.family_id = :family""")
                .param("family", family.value())
                .query((row, n) -> new FamilyFile(
                        family,
                        Rows.text(row, "name"),
                        Rows.text(row, "wants"),
                        Rows.text(row, "strengths"),
                        Rows.text(row, "next_step"),
                        Rows.dateOrNull(row, "next_step_on"),
                        Rows.text(row, "tonight"),
                        Rows.dateOrNull(row, "tonight_on"),
                        row.getInt("version")))
                .optional();
    }

    void insert(FamilyId family, FamilyChange wanted, LocalDate today, Instant now) {
        int rows = written(here("""
                insert into families.family (setting_id, family_id, name, name_key, wants, strengths, next_step,
                                             next_step_on, tonight, tonight_on, added_at)
                values (:setting, :family, :name, :nameKey, :wants, :strengths, :nextStep, :nextStepOn, :tonight,
                        :tonightOn, :now)"""), family, wanted, today)
                .param("now", Rows.at(now))
                .update();
        if (rows != 1) {
            throw new IllegalStateException("A family was not written");
        }
        indexNames(family);
    }

    void update(FamilyId family, FamilyChange wanted, int version, LocalDate today) {
        int rows = written(here("""
                update families.family
                   set name = :name, name_key = :nameKey, wants = :wants, strengths = :strengths,
                       next_step = :nextStep, next_step_on = :nextStepOn,
                       tonight = :tonight, tonight_on = case when tonight = :tonight then tonight_on else :tonightOn end,
                       version = version + 1
                 where setting_id = :setting and family_id = :family and version = :version
                   and exists (select from families.visible_family v
                                where v.setting_id = :setting and v.family_id = :family)"""), family, wanted, today)
                .param("version", version)
                .update();
        if (rows == 0) {
            throw new Stale("family");
        }
        indexNames(family);
    }

    /** Writes the words by which a family is found: its own name and those of its children. */
    void indexNames(FamilyId family) {
        List<String> names = here("""
                select name from families.family where setting_id = :setting and family_id = :family
                union all
                select concat_ws(' ', given_name, family_name, known_as)
                  from families.child where setting_id = :setting and family_id = :family""")
                .param("family", family.value())
                .query((row, n) -> String.valueOf(row.getString(1)))
                .list();
        String[] tokens = SearchTokens.of(names).toArray(String[]::new);
        int gone = here("delete from families.family_token where setting_id = :setting and family_id = :family")
                .param("family", family.value())
                .update();
        int kept = here("""
                insert into families.family_token (setting_id, token, family_id)
                select :setting, token, :family from unnest(:tokens::text[]) as token""")
                .param("family", family.value())
                .param("tokens", tokens)
                .update();
        if (kept < 1) {
            throw new IllegalStateException("A family has no word to be found by; it had " + gone);
        }
    }

    private static StatementSpec written(
            StatementSpec statement, FamilyId family, FamilyChange wanted, LocalDate today) {
        return statement
                .param("family", family.value())
                .param("name", wanted.name().strip())
                .param("nameKey", SearchTokens.key(wanted.name()))
                .param("wants", wanted.wants().strip())
                .param("strengths", wanted.strengths().strip())
                .param("nextStep", wanted.nextStep().strip())
                .param("nextStepOn", wanted.nextStepOn())
                .param("tonight", wanted.tonight().strip())
                .param("tonightOn", wanted.tonight().isBlank() ? null : today);
    }

    private StatementSpec here(String sql) {
        UUID setting = Acting.now().settingOrFail().value();
        return jdbc.sql(sql).param("setting", setting);
    }

    private static FamilySummary summary(ResultSet row) throws SQLException {
        return new FamilySummary(
                new FamilyId(Rows.id(row, "family_id")),
                Rows.text(row, "name"),
                Rows.person(row, "key_worker"),
                Rows.text(row, "tonight"));
    }

    private record Keyed(FamilySummary summary, String key) {}
}
