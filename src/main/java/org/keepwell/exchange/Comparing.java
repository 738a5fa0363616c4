package org.keepwell.exchange;

import java.util.List;
import java.util.UUID;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.shared.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out, from the rows of a roster that has been read, whom it brings: new, changed, the same as before, gone or not for here. */
@Component
class Comparing {

    private final JdbcClient jdbc;

    Comparing(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes everybody whose id is used twice, or of whom another file speaks although nobody has the id. */
    void findProblems(ImportId id, int already) {
        run("""
                insert into exchange.roster_problem (setting_id, import_id, n, file, line, column_name, expected)
                select setting_id, import_id, :already + row_number() over (order by n), file, line, 'sourcedId',
                       'an id of its own; line ' || first_line || ' has the same'
                from (select p.*, first_value(p.line) over (partition by p.source_id order by p.n) as first_line,
                             row_number() over (partition by p.source_id order by p.n) as times
                      from exchange.roster_person p where p.setting_id = :setting and p.import_id = :import) twice
                where times > 1 limit 1000""", id, "already", already);
    }

    /** Joins what other files say onto each person, and links adults with children, whichever of the two names the other. */
    void join(ImportId id) {
        run("""
                update exchange.roster_person p
                   set parts = p.parts || m.parts, orgs = p.orgs || m.orgs, born_on = coalesce(p.born_on, m.born_on)
                  from (select source_id, array_remove(array_agg(part), null) as parts,
                               array_remove(array_agg(nullif(org, '')), null) as orgs, max(born_on) as born_on
                          from exchange.roster_more where setting_id = :setting and import_id = :import
                         group by source_id) m
                 where p.setting_id = :setting and p.import_id = :import and p.source_id = m.source_id""", id);
        run("""
                update exchange.roster_person
                   set kind = case when 'STUDENT' = any (parts) then 'CHILD'
                                   when parts && array['TEACHER', 'AIDE', 'ADMINISTRATOR'] then 'STAFF'
                                   when 'GUARDIAN' = any (parts) then 'ADULT' end
                 where setting_id = :setting and import_id = :import""", id);
        run("""
                insert into exchange.roster_link (setting_id, import_id, child, adult)
                select :setting, :import, c.source_id, a.source_id
                  from exchange.roster_person c, unnest(c.agents) agent
                  join exchange.roster_person a on a.setting_id = :setting and a.import_id = :import
                       and a.source_id = agent and a.kind = 'ADULT'
                 where c.setting_id = :setting and c.import_id = :import and c.kind = 'CHILD'
                union
                select :setting, :import, c.source_id, a.source_id
                  from exchange.roster_person a, unnest(a.agents) agent
                  join exchange.roster_person c on c.setting_id = :setting and c.import_id = :import
                       and c.source_id = agent and c.kind = 'CHILD'
                 where a.setting_id = :setting and a.import_id = :import and a.kind = 'ADULT'""", id);
    }

    /** Chooses the one organisation that is plainly this setting. Returns whether somebody has to choose instead. */
    boolean mustChoose(ImportId id, SettingDetails here) {
        run("""
                update exchange.roster_org set chosen = true
                 where setting_id = :setting and import_id = :import
                   and (lower(identifier) in (lower(:code), :urn) or lower(source_id) in (lower(:code), :urn)
                        or lower(name) = lower(:name)
                        or 1 = (select count(*) from exchange.roster_org o
                                 where o.setting_id = :setting and o.import_id = :import
                                   and lower(o.type) not in ('district', 'state', 'national', 'local'))
                           and lower(type) not in ('district', 'state', 'national', 'local'))""", id, here);
        return jdbc.sql("""
                select count(*) > 0 and count(*) filter (where chosen) = 0 from exchange.roster_org
                where setting_id = ? and import_id = ?""").params(setting(), id.value()).query(Boolean.class).single();
    }

    void choose(ImportId id, List<String> orgs) {
        jdbc.sql("update exchange.roster_org set chosen = source_id = any (?) where setting_id = ? and import_id = ?")
                .params(orgs.toArray(String[]::new), setting(), id.value())
                .update();
    }

    /** Compares everybody who belongs here with what came before. */
    void compare(ImportId id) {
        run("""
                update exchange.roster_person set outcome = 'SKIPPED'
                 where setting_id = :setting and import_id = :import and outcome <> 'SKIPPED'""", id);
        run("""
                with here as (select array_agg(source_id) as orgs from exchange.roster_org
                               where setting_id = :setting and import_id = :import and chosen),
                kept as (
                    select p.n, p.kind, p.source_id, p.gone from exchange.roster_person p, here
                     where p.setting_id = :setting and p.import_id = :import and p.kind in ('STAFF', 'CHILD')
                       and (here.orgs is null or p.orgs = '{}' or p.orgs && here.orgs)
                    union all
                    select a.n, a.kind, a.source_id, a.gone from exchange.roster_person a
                     where a.setting_id = :setting and a.import_id = :import and a.kind = 'ADULT'
                       and exists (select from here, exchange.roster_link l
                                     join exchange.roster_person c on c.setting_id = :setting and c.import_id = :import
                                          and c.source_id = l.child and c.kind = 'CHILD' and not c.gone
                                    where l.setting_id = :setting and l.import_id = :import and l.adult = a.source_id
                                      and (here.orgs is null or c.orgs = '{}' or c.orgs && here.orgs))),
                printed as (
                    select p.n, encode(sha256(convert_to(concat_ws('|', p.kind, p.given_name, p.family_name, p.known_as, p.email,
                               p.phone, p.year_group, p.upn, p.born_on, p.relationship, array_to_string(p.parts, ',')),
                               'UTF8')), 'hex') as fingerprint
                      from exchange.roster_person p where p.setting_id = :setting and p.import_id = :import)
                update exchange.roster_person p
                   set fingerprint = printed.fingerprint,
                       outcome = case when kept.gone then 'GONE'
                                      when s.source_id is null then 'NEW'
                                      when s.fingerprint = printed.fingerprint then 'SAME'
                                      else 'CHANGED' end
                  from kept join printed on printed.n = kept.n
                  left join exchange.source_id s
                         on s.setting_id = :setting and s.kind = kept.kind and s.source_id = kept.source_id
                 where p.setting_id = :setting and p.import_id = :import and p.n = kept.n""", id);
    }

    private void run(String sql, ImportId id) {
        jdbc.sql(sql).param("setting", setting()).param("import", id.value()).update();
    }

    private void run(String sql, ImportId id, String name, int value) {
        jdbc.sql(sql)
                .param("setting", setting())
                .param("import", id.value())
                .param(name, value)
                .update();
    }

    private void run(String sql, ImportId id, SettingDetails here) {
        jdbc.sql(sql)
                .param("setting", setting())
                .param("import", id.value())
                .param("code", here.code())
                .param("urn", here.urn() == null ? here.code() : here.urn())
                .param("name", here.name())
                .update();
    }

    private static UUID setting() {
        return Acting.now().settingOrFail().value();
    }
}
