package org.keepwell.families;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.keepwell.shared.Acting;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Stale;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Rows of children, adults and limits on telling. */
@Component
class HouseholdStore {

    private static final String SEEN = """
             and exists (select from families.visible_family v
                          where v.setting_id = :setting and v.family_id = %s)
            """;

    private final JdbcClient jdbc;

    HouseholdStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Child> children(FamilyId family) {
        return here("select c.* from families.child c where c.setting_id = :setting and c.family_id = :family"
                        + SEEN.formatted(":family") + " order by c.born_on, c.given_name, c.child_id")
                .param("family", family.value())
                .query((row, n) -> child(row))
                .list();
    }

    Optional<Child> child(ChildId child) {
        return here("select c.* from families.child c where c.setting_id = :setting and c.child_id = :child"
                        + SEEN.formatted("c.family_id"))
                .param("child", child.value())
                .query((row, n) -> child(row))
                .optional();
    }

    Optional<String> nameOf(ChildId child) {
        return here("select case when known_as = '' then given_name else known_as end as called"
                        + " from families.child where setting_id = :setting and child_id = :child")
                .param("child", child.value())
                .query((row, n) -> Rows.text(row, "called"))
                .optional();
    }

    String upn(ChildId child) {
        return here("select upn from families.child where setting_id = :setting and child_id = :child")
                .param("child", child.value())
                .query((row, n) -> Rows.text(row, "upn"))
                .single();
    }

    void insert(Child wanted, String upn) {
        write("""
                insert into families.child (setting_id, child_id, family_id, given_name, family_name, known_as, born_on,
                    year_group, on_roll, upn, social_worker, social_worker_phone, plan_status, ehc_plan, interests)
                select :setting, :child, v.family_id, :givenName, :familyName, :knownAs, :bornOn, :yearGroup, :onRoll,
                    :upn, :socialWorker, :socialWorkerPhone, :plan, :ehcPlan, :interests
                  from families.visible_family v where v.setting_id = :setting and v.family_id = :family""", wanted, upn, new NotFound("family"));
    }

    void update(Child wanted, String upn) {
        write("""
                update families.child
                   set given_name = :givenName, family_name = :familyName, known_as = :knownAs, born_on = :bornOn,
                       year_group = :yearGroup, on_roll = :onRoll, upn = case when :upn = '' then upn else :upn end,
                       social_worker = :socialWorker, social_worker_phone = :socialWorkerPhone, plan_status = :plan,
                       ehc_plan = :ehcPlan, interests = :interests, version = version + 1
                 where setting_id = :setting and child_id = :child and family_id = :family and version = :version""", wanted, upn, new Stale("child"));
    }

    List<Adult> adults(FamilyId family) {
        return here("select a.* from families.adult a where a.setting_id = :setting and a.family_id = :family"
                        + SEEN.formatted(":family") + " order by a.name, a.adult_id")
                .param("family", family.value())
                .query((row, n) -> adult(row))
                .list();
    }

    Map<FamilyId, Set<String>> languages(Collection<FamilyId> families) {
        Map<FamilyId, Set<String>> spoken = new HashMap<>();
        if (!families.isEmpty()) {
            here("""
                    select distinct family_id, trim(l) as language
                      from families.adult, regexp_split_to_table(languages, '[,;/]| and ') l
                     where setting_id = :setting and family_id in (:families) and trim(l) <> '' order by 2""")
                    .param("families", families.stream().map(FamilyId::value).toList())
                    .query((row, n) -> spoken.computeIfAbsent(
                                    new FamilyId(Rows.id(row, "family_id")), family -> new LinkedHashSet<>())
                            .add(Rows.text(row, "language")))
                    .list();
        }
        return spoken;
    }

    Optional<Adult> adult(AdultId adult) {
        return here("select a.* from families.adult a where a.setting_id = :setting and a.adult_id = :adult"
                        + SEEN.formatted("a.family_id"))
                .param("adult", adult.value())
                .query((row, n) -> adult(row))
                .optional();
    }

    void insert(Adult wanted) {
        int rows = written("""
                insert into families.adult (setting_id, adult_id, family_id, name, relationship, parental_responsibility,
                    lives_with_child, phone, email, text_is_safe, voicemail_is_safe, letter_is_safe, safe_hours,
                    languages, interpreter_needed, interpreter, prefers)
                select :setting, :adult, v.family_id, :name, :relationship, :responsibility, :livesWith, :phone, :email,
                    :text, :voicemail, :letter, :safeHours, :languages, :interpreterNeeded, :interpreter, :prefers
                  from families.visible_family v where v.setting_id = :setting and v.family_id = :family""", wanted).update();
        if (rows != 1) {
            throw new NotFound("family");
        }
    }

    void update(Adult wanted) {
        int rows = written("""
                update families.adult
                   set name = :name, relationship = :relationship, parental_responsibility = :responsibility,
                       lives_with_child = :livesWith, phone = :phone, email = :email, text_is_safe = :text,
                       voicemail_is_safe = :voicemail, letter_is_safe = :letter, safe_hours = :safeHours,
                       languages = :languages, interpreter_needed = :interpreterNeeded, interpreter = :interpreter,
                       prefers = :prefers, version = version + 1
                 where setting_id = :setting and adult_id = :adult and family_id = :family and version = :version""", wanted).param("version", wanted.version()).update();
        if (rows != 1) {
            throw new Stale("adult");
        }
    }

    List<TellingLimit> limits(FamilyId family) {
        return here("select l.* from families.telling_limit l where l.setting_id = :setting and l.family_id = :family"
                        + " and l.ended_at is null" + SEEN.formatted(":family") + " order by l.noted_at, l.limit_id")
                .param("family", family.value())
                .query((row, n) -> new TellingLimit(
                        Rows.id(row, "limit_id"),
                        family,
                        Rows.text(row, "who"),
                        Rows.text(row, "what"),
                        TellingLimit.Reason.ofCode(row.getString("because")),
                        Rows.text(row, "source"),
                        Rows.dateOrNull(row, "review_on")))
                .list();
    }

    void insert(TellingLimit wanted, PersonId by, Instant now) {
        int rows = here("""
                insert into families.telling_limit (setting_id, limit_id, family_id, who, what, because, source,
                                                    review_on, noted_by, noted_at)
                select :setting, :limit, v.family_id, :who, :what, :because, :source, :reviewOn, :by, :now
                  from families.visible_family v where v.setting_id = :setting and v.family_id = :family""")
                .param("limit", wanted.id())
                .param("family", wanted.family().value())
                .param("who", wanted.who().strip())
                .param("what", wanted.what().strip())
                .param("because", wanted.because().code())
                .param("source", wanted.source().strip())
                .param("reviewOn", wanted.reviewOn())
                .param("by", by.value())
                .param("now", Rows.at(now))
                .update();
        if (rows != 1) {
            throw new NotFound("family");
        }
    }

    void endLimit(FamilyId family, UUID limit, Instant now) {
        int rows = here("""
                update families.telling_limit set ended_at = :now
                 where setting_id = :setting and limit_id = :limit and family_id = :family and ended_at is null""")
                .param("limit", limit)
                .param("family", family.value())
                .param("now", Rows.at(now))
                .update();
        if (rows != 1) {
            throw new NotFound("limit");
        }
    }

    private void write(String sql, Child wanted, String upn, RuntimeException otherwise) {
        try {
            int rows = here(sql)
                    .param("child", wanted.id().value())
                    .param("family", wanted.family().value())
                    .param("givenName", wanted.givenName().strip())
                    .param("familyName", wanted.familyName().strip())
                    .param("knownAs", wanted.knownAs().strip())
                    .param("bornOn", wanted.bornOn())
                    .param("yearGroup", wanted.yearGroup().strip())
                    .param("onRoll", wanted.onRoll())
                    .param("upn", upn)
                    .param("socialWorker", wanted.socialWorker().strip())
                    .param("socialWorkerPhone", wanted.socialWorkerPhone().strip())
                    .param("plan", wanted.plan().code())
                    .param("ehcPlan", wanted.ehcPlan())
                    .param("interests", wanted.interests().strip())
                    .param("version", wanted.version())
                    .update();
            if (rows != 1) {
                throw otherwise;
            }
        } catch (DuplicateKeyException e) {
            throw new Refused("upn", "Another child of this setting has that UPN");
        }
    }

    private StatementSpec written(String sql, Adult wanted) {
        return here(sql)
                .param("adult", wanted.id().value())
                .param("family", wanted.family().value())
                .param("name", wanted.name().strip())
                .param("relationship", wanted.relationship().strip())
                .param("responsibility", wanted.parentalResponsibility().code())
                .param("livesWith", wanted.livesWithChild())
                .param("phone", wanted.phone().strip())
                .param("email", wanted.email().strip())
                .param("text", wanted.text().code())
                .param("voicemail", wanted.voicemail().code())
                .param("letter", wanted.letter().code())
                .param("safeHours", wanted.safeHours().strip())
                .param("languages", wanted.languages().strip())
                .param("interpreterNeeded", wanted.interpreterNeeded())
                .param("interpreter", wanted.interpreter().strip())
                .param("prefers", wanted.prefers().strip());
    }

    private StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }

    private static Child child(ResultSet row) throws SQLException {
        return new Child(
                new ChildId(Rows.id(row, "child_id")),
                new FamilyId(Rows.id(row, "family_id")),
                Rows.text(row, "given_name"),
                Rows.text(row, "family_name"),
                Rows.text(row, "known_as"),
                Rows.dateOrNull(row, "born_on"),
                Rows.text(row, "year_group"),
                row.getBoolean("on_roll"),
                !Rows.text(row, "upn").isEmpty(),
                Rows.text(row, "social_worker"),
                Rows.text(row, "social_worker_phone"),
                PlanStatus.ofCode(row.getString("plan_status")),
                row.getBoolean("ehc_plan"),
                Rows.text(row, "interests"),
                row.getInt("version"));
    }

    private static Adult adult(ResultSet row) throws SQLException {
        return new Adult(
                new AdultId(Rows.id(row, "adult_id")),
                new FamilyId(Rows.id(row, "family_id")),
                Rows.text(row, "name"),
                Rows.text(row, "relationship"),
                ParentalResponsibility.ofCode(row.getString("parental_responsibility")),
                row.getBoolean("lives_with_child"),
                Rows.text(row, "phone"),
                Rows.text(row, "email"),
                Safe.ofCode(row.getString("text_is_safe")),
                Safe.ofCode(row.getString("voicemail_is_safe")),
                Safe.ofCode(row.getString("letter_is_safe")),
                Rows.text(row, "safe_hours"),
                Rows.text(row, "languages"),
                row.getBoolean("interpreter_needed"),
                Rows.text(row, "interpreter"),
                Rows.text(row, "prefers"),
                row.getInt("version"));
    }
}
