package org.keepwell.caseload;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.NotSuitable;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Families that somebody is not offered: a neighbour, a cousin, anything. Entered by a manager or by the worker themselves, without a
 * reason, for which there is no room. What a worker entered only they see; whoever shares out families sees "not suggested now".
 */
@Component
@Transactional
public class Conflicts implements NotSuitable {

    /** The words for every cause. */
    public static final String WORDS = "not suggested now";

    private final JdbcClient jdbc;
    private final Families families;
    private final Staff staff;
    private final MayI mayI;

    Conflicts(JdbcClient jdbc, Families families, Staff staff, MayI mayI) {
        this.jdbc = jdbc;
        this.families = families;
        this.staff = staff;
        this.mayI = mayI;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<String> reason(PersonId worker, FamilyId family) {
        return of(Set.of(family)).getOrDefault(family, Set.of()).contains(worker)
                ? Optional.of(WORDS)
                : Optional.empty();
    }

    /** Whom each of these families is not offered to; a family without anybody is not in it. One statement. */
    @Transactional(readOnly = true)
    Map<FamilyId, Set<PersonId>> of(Collection<FamilyId> of) {
        Map<FamilyId, Set<PersonId>> found = new HashMap<>();
        here("""
                select family_id, person_id from caseload.conflict
                 where setting_id = :setting and family_id = any(cast(:families as uuid[]))""")
                .param(
                        "families",
                        of.stream().map(one -> one.value().toString()).toArray(String[]::new))
                .query(row -> {
                    found.computeIfAbsent(new FamilyId(Rows.id(row, "family_id")), first -> new HashSet<>())
                            .add(Rows.person(row, "person_id"));
                });
        return found;
    }

    /** The families that the acting person said they are not to be offered. */
    @Transactional(readOnly = true)
    public List<FamilyId> mine() {
        return here("""
                select family_id from caseload.conflict where setting_id = :setting and person_id = :me and entered_by = :me""")
                .param("me", Acting.now().personOrFail().value())
                .query((row, n) -> new FamilyId(Rows.id(row, "family_id")))
                .list();
    }

    /** Whom managers said this family is not to be offered to; what workers said of themselves is not in it. */
    @Transactional(readOnly = true)
    public Set<PersonId> enteredByManagers(FamilyId family) {
        requireMayOffer();
        return here("""
                        select person_id from caseload.conflict
                         where setting_id = :setting and family_id = :family and entered_by <> person_id""")
                .param("family", family.value())
                .query((row, n) -> Rows.person(row, "person_id"))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** The acting person is not to be offered this family. Nobody is told, and nothing is audited. */
    public void notForMe(FamilyId family) {
        enter(Acting.now().personOrFail(), family);
    }

    /** A manager's entry. @throws NotFound for whoever may not offer families */
    public void notFor(PersonId person, FamilyId family) {
        requireMayOffer();
        enter(staff.find(person).person(), family);
    }

    /** Takes back what the acting person said of themselves. */
    public void forMeAgain(FamilyId family) {
        PersonId me = Acting.now().personOrFail();
        remove(me, family, " and entered_by = person_id");
    }

    /** Takes back a manager's entry; one of the worker's own stays. @throws NotFound for whoever may not offer families */
    public void forAgain(PersonId person, FamilyId family) {
        requireMayOffer();
        remove(person, family, " and entered_by <> person_id");
    }

    private void enter(PersonId person, FamilyId family) {
        families.named(family);
        here("""
                insert into caseload.conflict (setting_id, person_id, family_id, entered_by)
                values (:setting, :person, :family, :by)
                on conflict (setting_id, person_id, family_id) do update set entered_by =
                    case when excluded.entered_by = excluded.person_id then excluded.entered_by else caseload.conflict.entered_by end""")
                .param("person", person.value())
                .param("family", family.value())
                .param("by", Acting.now().personOrFail().value())
                .update();
    }

    private void remove(PersonId person, FamilyId family, String entered) {
        here("delete from caseload.conflict where setting_id = :setting and person_id = :person and family_id = :family"
                        + entered)
                .param("person", person.value())
                .param("family", family.value())
                .update();
    }

    private void requireMayOffer() {
        if (!mayI.ever(Action.ADD, RecordKind.OFFER)) {
            throw new NotFound("family");
        }
    }

    private StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }
}
