package org.keepwell.caseload;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.Household;
import org.keepwell.organisation.Site;
import org.keepwell.organisation.Sites;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What makes somebody fit for a family besides room: a language, the same site, having worked with it before. */
@Component
@Transactional
public class Fits {

    private static final int WORDS_MOST = 200;
    private static final Set<String> NO_MATTER = Set.of("english");

    private final JdbcClient jdbc;
    private final Families families;
    private final Household household;
    private final Sites sites;
    private final Staff staff;
    private final MayI mayI;
    private final DatabaseClock clock;

    Fits(
            JdbcClient jdbc,
            Families families,
            Household household,
            Sites sites,
            Staff staff,
            MayI mayI,
            DatabaseClock clock) {
        this.jdbc = jdbc;
        this.families = families;
        this.household = household;
        this.sites = sites;
        this.staff = staff;
        this.mayI = mayI;
        this.clock = clock;
    }

    /** What is kept of a family. */
    @Transactional(readOnly = true)
    public Fit of(FamilyId family) {
        return here("select site_id, asked_for from caseload.family_fit where setting_id = :setting and family_id = :family")
                .param("family", family.value())
                .query((row, n) -> new Fit(row.getObject("site_id", UUID.class), Rows.text(row, "asked_for")))
                .optional()
                .orElse(Fit.NONE);
    }

    /** Keeps it. @throws NotFound for whoever may not offer families, or for no site of this setting */
    public void keep(FamilyId family, Fit wanted) {
        if (!mayI.ever(Action.ADD, RecordKind.OFFER)) {
            throw new NotFound("family");
        }
        families.named(family);
        if (wanted.site() != null
                && sites.all().stream().noneMatch(site -> site.id().equals(wanted.site()))) {
            throw new NotFound("site");
        }
        if (wanted.askedFor().length() > WORDS_MOST) {
            throw new Refused("askedFor", "Keep it under " + WORDS_MOST + " characters.");
        }
        here("""
                insert into caseload.family_fit (setting_id, family_id, site_id, asked_for, changed_by, changed_at)
                values (:setting, :family, :site, :asked, :by, :now)
                on conflict (setting_id, family_id) do update
                set site_id = excluded.site_id, asked_for = excluded.asked_for,
                    changed_by = excluded.changed_by, changed_at = excluded.changed_at""")
                .param("family", family.value())
                .param("site", wanted.site())
                .param("asked", wanted.askedFor().strip())
                .param("by", Acting.now().personOrFail().value())
                .param("now", Rows.at(clock.now()))
                .update();
    }

    /** The languages the acting person said they would work in, as they typed them; empty when they said none. */
    @Transactional(readOnly = true)
    public String myLanguages() {
        return here("select languages from caseload.spoken where setting_id = :setting and person_id = :me")
                .param("me", Acting.now().personOrFail().value())
                .query(String.class)
                .optional()
                .orElse("");
    }

    public void speak(String languages) {
        if (languages.length() > WORDS_MOST) {
            throw new Refused("languages", "Keep it under " + WORDS_MOST + " characters.");
        }
        here("delete from caseload.spoken where setting_id = :setting and person_id = :me")
                .param("me", Acting.now().personOrFail().value())
                .update();
        if (!languages.isBlank()) {
            here("insert into caseload.spoken (setting_id, person_id, languages) values (:setting, :me, :languages)")
                    .param("me", Acting.now().personOrFail().value())
                    .param("languages", languages.strip())
                    .update();
        }
    }

    /** What makes each of these people fit for the family, in words for whoever asks. The same few statements, however many people. */
    @Transactional(readOnly = true)
    Map<PersonId, List<String>> reasons(FamilyId family, Fit fit, Collection<PersonId> people) {
        Set<String> wanted = household.languages(Set.of(family)).getOrDefault(family, Set.of());
        Map<PersonId, Set<String>> spoken = spoken();
        Map<PersonId, Boolean> before = workedWith(family);
        String site = siteName(fit);
        Map<PersonId, @Nullable UUID> siteOf = new HashMap<>();
        staff.records().forEach(record -> siteOf.put(record.member().person(), record.site()));
        return people.stream()
                .collect(Collectors.toMap(
                        person -> person,
                        person -> Stream.of(
                                        language(wanted, spoken.getOrDefault(person, Set.of())),
                                        before.containsKey(person)
                                                ? Boolean.TRUE.equals(before.get(person))
                                                        ? "works with them already"
                                                        : "has worked with them before"
                                                : "",
                                        site.isEmpty()
                                                        || fit.site() == null
                                                        || !fit.site().equals(siteOf.get(person))
                                                ? ""
                                                : "works at " + site + ", as they need")
                                .filter(words -> !words.isEmpty())
                                .toList()));
    }

    /** The name of the site that is the family’s; empty where none is. */
    @Transactional(readOnly = true)
    public String siteName(Fit fit) {
        return fit.site() == null
                ? ""
                : sites.all().stream()
                        .filter(site -> site.id().equals(fit.site()))
                        .map(Site::name)
                        .findFirst()
                        .orElse("");
    }

    private static String language(Set<String> wanted, Set<String> spoken) {
        return wanted.stream()
                .filter(language -> !NO_MATTER.contains(key(language)) && spoken.contains(key(language)))
                .findFirst()
                .map(language -> "speaks " + language)
                .orElse("");
    }

    private Map<PersonId, Set<String>> spoken() {
        Map<PersonId, Set<String>> spoken = new HashMap<>();
        here("select person_id, languages from caseload.spoken where setting_id = :setting")
                .query(row -> {
                    Set<String> languages = new LinkedHashSet<>();
                    for (String language : Rows.text(row, "languages").split("[,;/]| and ", -1)) {
                        languages.add(key(language));
                    }
                    spoken.put(Rows.person(row, "person_id"), languages);
                });
        return spoken;
    }

    /** Who was ever at work with the family, and whether they are now. */
    private Map<PersonId, Boolean> workedWith(FamilyId family) {
        Map<PersonId, Boolean> found = new HashMap<>();
        here("""
                select person_id, bool_or(until_at is null or until_at > :now) as now from access.relation
                 where setting_id = :setting and record_kind = 'FAMILY' and record_id = :family
                   and relation in ('WORKER', 'KEY_WORKER', 'COVER') group by person_id""")
                .param("family", family.value())
                .param("now", Rows.at(clock.now()))
                .query(row -> {
                    found.put(Rows.person(row, "person_id"), row.getBoolean("now"));
                });
        return found;
    }

    private static String key(String language) {
        return language.strip().toLowerCase(Locale.ROOT);
    }

    private StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }
}
