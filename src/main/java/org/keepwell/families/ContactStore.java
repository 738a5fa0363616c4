package org.keepwell.families;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Stale;
import org.keepwell.shared.guard.Guard;
import org.keepwell.shared.guard.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Rows of contacts. */
@Component
class ContactStore {

    static final String RESTRICTED = "families.contact.restricted";
    static final int PAGE = 20;

    private static final String SEEN = """
             and exists (select from families.visible_family v
                          where v.setting_id = :setting and v.family_id = %s)
            """;

    private final JdbcClient jdbc;
    private final Guard guard;
    private final JsonMapper json;

    ContactStore(JdbcClient jdbc, Guard guard, JsonMapper json) {
        this.jdbc = jdbc;
        this.guard = guard;
        this.json = json;
    }

    void requireVisible(FamilyId family) {
        boolean seen = here("select exists (select from families.visible_family v"
                        + " where v.setting_id = :setting and v.family_id = :family)")
                .param("family", family.value())
                .query(Boolean.class)
                .single();
        if (!seen) {
            throw new NotFound("family");
        }
    }

    void insert(ContactId id, NewContact contact, PersonId by, Instant now) {
        int rows = written("""
                insert into families.contact (setting_id, contact_id, family_id, kind, domains, summary, happened_at,
                    medium, place, who_was_there, minutes, reached, alongside, planned, thank_you, milestone,
                    exposure_kind, exposure_mode, particulars, content_notice, restricted, visit_id, logged_by, logged_at, intensity)
                select :setting, :contact, f.family_id, :kind, :domains::text[], :summary, :happenedAt,
                    :medium, :place, :whoWasThere, :minutes, :reached, :alongside, :planned, :thankYou, :milestone,
                    :exposureKind, :exposureMode, jsonb_object(:keys::text[], :values::text[]), :contentNotice,
                    :restricted, :visit, :by, :now, :intensity
                  from families.family f where f.setting_id = :setting and f.family_id = :family""", id, contact)
                .param("visit", contact.details().visit())
                .param("by", by.value())
                .param("now", Rows.at(now))
                .update();
        if (rows != 1) {
            throw new NotFound("family");
        }
    }

    void replace(ContactId id, NewContact changed, int version, PersonId by, Instant now) {
        int kept = here("""
                insert into families.contact_version (setting_id, contact_id, version, was, restricted, replaced_by, replaced_at)
                select c.setting_id, c.contact_id, c.version, to_jsonb(c) - 'restricted', c.restricted, :by, :now
                  from families.contact c
                 where c.setting_id = :setting and c.contact_id = :contact and c.version = :version
                on conflict do nothing""")
                .param("contact", id.value())
                .param("version", version)
                .param("by", by.value())
                .param("now", Rows.at(now))
                .update();
        int rows = kept == 0
                ? 0
                : written("""
                update families.contact
                   set kind = :kind, domains = :domains::text[], summary = :summary, happened_at = :happenedAt,
                       medium = :medium, place = :place, who_was_there = :whoWasThere, minutes = :minutes,
                       reached = :reached, alongside = :alongside, planned = :planned, thank_you = :thankYou,
                       milestone = :milestone, exposure_kind = :exposureKind, exposure_mode = :exposureMode, intensity = :intensity,
                       particulars = jsonb_object(:keys::text[], :values::text[]),
                       content_notice = case when :restricted::bytea is null then content_notice else :contentNotice end,
                       restricted = coalesce(:restricted::bytea, restricted),
                       version = version + 1, changed_at = :now
                 where setting_id = :setting and contact_id = :contact and family_id = :family and version = :version""", id, changed)
                        .param("version", version)
                        .param("now", Rows.at(now))
                        .update();
        if (rows != 1) {
            throw new Stale("contact");
        }
    }

    Optional<Contact> find(ContactId id) {
        return here("select c.* from families.contact c where c.setting_id = :setting and c.contact_id = :contact"
                        + SEEN.formatted("c.family_id"))
                .param("contact", id.value())
                .query((row, n) -> contact(row))
                .optional();
    }

    List<FormerContact> former(ContactId id) {
        return here("""
                select version, was ->> 'kind' as kind, was ->> 'summary' as summary,
                       (was ->> 'happened_at')::timestamptz as happened_at,
                       array(select jsonb_array_elements_text(was -> 'domains')) as domains, replaced_by, replaced_at
                  from families.contact_version where setting_id = :setting and contact_id = :contact
                 order by version desc""")
                .param("contact", id.value())
                .query((row, n) -> new FormerContact(
                        row.getInt("version"),
                        kind(row),
                        domains(row),
                        Rows.text(row, "summary"),
                        Rows.time(row, "happened_at"),
                        new PersonId(Rows.id(row, "replaced_by")),
                        Rows.time(row, "replaced_at")))
                .list();
    }

    Timeline timeline(FamilyId family, String after) {
        Key from = Key.of(after);
        List<Keyed> found = new ArrayList<>(page("""
                select c.* from families.contact c
                 where c.setting_id = :setting and c.family_id = :family %s %s
                 order by c.happened_at desc, c.contact_id desc limit %d""", "(c.happened_at, c.contact_id)", family, from)
                .query((row, n) -> new Keyed(done(row), Rows.id(row, "contact_id")))
                .list());
        found.addAll(page("""
                select p.* from families.pointer p
                 where p.setting_id = :setting and p.family_id = :family %s %s
                 order by p.at desc, p.pointer_id desc limit %d""", "(p.at, p.pointer_id)", family, from)
                .query((row, n) -> new Keyed(new Timeline.Pointer(Rows.time(row, "at")), Rows.id(row, "pointer_id")))
                .list());
        found.sort(Keyed.NEWEST_FIRST);
        List<Keyed> shown = found.subList(0, Math.min(PAGE, found.size()));
        String next = found.size() > PAGE ? shown.getLast().key() : "";
        return new Timeline(shown.stream().map(Keyed::entry).toList(), next);
    }

    DomainBalance balance(FamilyId family) {
        Map<Domain, Integer> touched = new EnumMap<>(Domain.class);
        int[] contacts = {0};
        here("""
                select domain, count(*) as touched,
                       (select count(*) from families.contact where setting_id = :setting and family_id = :family) as contacts
                  from families.contact c, unnest(c.domains) as domain
                 where c.setting_id = :setting and c.family_id = :family %s
                 group by domain""".formatted(SEEN.formatted(":family")))
                .param("family", family.value())
                .query(row -> {
                    contacts[0] = row.getInt("contacts");
                    touched.put(Objects.requireNonNull(Domain.ofCode(row.getString("domain"))), row.getInt("touched"));
                });
        return new DomainBalance(contacts[0], touched);
    }

    Map<FamilyId, Instant> lastContact(Collection<FamilyId> families) {
        if (families.isEmpty()) {
            return Map.of();
        }
        return here("""
                select f.family_id, (select c.happened_at from families.contact c
                                      where c.setting_id = :setting and c.family_id = f.family_id
                                      order by c.happened_at desc, c.contact_id desc limit 1) as last
                  from families.family f where f.setting_id = :setting and f.family_id in (:families)""")
                .param("families", families.stream().map(FamilyId::value).toList())
                .query((row, n) -> new Last(new FamilyId(Rows.id(row, "family_id")), Rows.timeOrNull(row, "last")))
                .list()
                .stream()
                .filter(last -> last.at() != null)
                .collect(Collectors.toMap(Last::family, last -> Objects.requireNonNull(last.at())));
    }

    private StatementSpec page(String sql, String key, FamilyId family, Key from) {
        String older = from.isFirst() ? "" : "and " + key + " < (:at, :id)";
        StatementSpec query =
                here(sql.formatted(older, SEEN.formatted(":family"), PAGE + 1)).param("family", family.value());
        return from.isFirst() ? query : query.param("at", Rows.at(from.at())).param("id", from.id());
    }

    private StatementSpec written(String sql, ContactId id, NewContact contact) {
        ContactDetails details = contact.details();
        List<String> keys = details.particulars().keySet().stream().sorted().toList();
        return here(sql)
                .param("contact", id.value())
                .param("family", contact.family().value())
                .param("kind", contact.kind().code())
                .param(
                        "domains",
                        contact.domains().stream().sorted().map(Domain::code).toArray(String[]::new))
                .param("summary", contact.summary().strip())
                .param("happenedAt", Rows.at(contact.happenedAt()))
                .param(
                        "medium",
                        details.medium() == null ? null : details.medium().code())
                .param("place", details.place().strip())
                .param("whoWasThere", details.whoWasThere().strip())
                .param("minutes", details.minutes())
                .param("reached", details.reached())
                .param("alongside", details.alongside())
                .param("planned", details.planned())
                .param("thankYou", details.thankYou().strip())
                .param("milestone", details.milestone().strip())
                .param("exposureKind", details.exposureKind().strip())
                .param("exposureMode", details.exposureMode())
                .param(
                        "intensity",
                        details.intensity() == null ? null : details.intensity().rung())
                .param("keys", keys.toArray(String[]::new))
                .param("values", keys.stream().map(details.particulars()::get).toArray(String[]::new))
                .param("contentNotice", details.contentNotice().strip())
                .param("restricted", sealed(id, contact));
    }

    private byte @Nullable [] sealed(ContactId id, NewContact contact) {
        String plain = contact.details().restricted();
        return plain.isBlank() ? null : guard.seal(ownerOf(contact.family()), RESTRICTED, id.value(), plain.strip());
    }

    static Owner ownerOf(FamilyId family) {
        return new Owner("family", family.value());
    }

    private StatementSpec here(String sql) {
        return jdbc.sql(sql).param("setting", Acting.now().settingOrFail().value());
    }

    private Contact contact(ResultSet row) throws SQLException {
        ContactDetails details = new ContactDetails(
                Medium.ofCode(row.getString("medium")),
                Rows.text(row, "place"),
                Rows.text(row, "who_was_there"),
                Rows.numberOrNull(row, "minutes"),
                row.getString("reached"),
                row.getString("alongside"),
                row.getBoolean("planned"),
                Rows.text(row, "thank_you"),
                Rows.text(row, "milestone"),
                Rows.text(row, "exposure_kind"),
                row.getString("exposure_mode"),
                json.readValue(Rows.text(row, "particulars"), new TypeReference<Map<String, String>>() {}),
                Rows.text(row, "content_notice"),
                "",
                Rows.idOrNull(row, "visit_id"),
                rung(row));
        return new Contact(
                new ContactId(Rows.id(row, "contact_id")),
                new FamilyId(Rows.id(row, "family_id")),
                kind(row),
                Set.copyOf(domains(row)),
                Rows.text(row, "summary"),
                Rows.time(row, "happened_at"),
                details,
                row.getBytes("restricted") != null,
                new PersonId(Rows.id(row, "logged_by")),
                Rows.time(row, "logged_at"),
                row.getInt("version"),
                Rows.timeOrNull(row, "changed_at"));
    }

    private static Timeline.Done done(ResultSet row) throws SQLException {
        return new Timeline.Done(
                new ContactId(Rows.id(row, "contact_id")),
                kind(row),
                domains(row),
                Rows.text(row, "summary"),
                Rows.time(row, "happened_at"),
                Rows.person(row, "logged_by"),
                Medium.ofCode(row.getString("medium")),
                row.getString("reached"),
                row.getString("alongside"),
                row.getBoolean("planned"),
                Rows.text(row, "thank_you"),
                Rows.text(row, "milestone"),
                Rows.text(row, "content_notice"),
                row.getBytes("restricted") != null,
                Rows.timeOrNull(row, "changed_at") != null);
    }

    private static @Nullable Intensity rung(ResultSet row) throws SQLException {
        Integer rung = Rows.numberOrNull(row, "intensity");
        return rung == null ? null : Intensity.ofRung(rung);
    }

    private static ContactKind kind(ResultSet row) throws SQLException {
        ContactKind kind = ContactKind.ofCode(row.getString("kind"));
        return kind == null ? ContactKind.OTHER : kind;
    }

    private static List<Domain> domains(ResultSet row) throws SQLException {
        Array array = row.getArray("domains");
        return Arrays.stream((String[]) array.getArray())
                .map(code -> Objects.requireNonNull(Domain.ofCode(code)))
                .toList();
    }

    private record Last(FamilyId family, @Nullable Instant at) {}

    private record Keyed(Timeline.Entry entry, java.util.UUID id) {

        static final Comparator<Keyed> NEWEST_FIRST = Comparator.comparing(
                        (Keyed keyed) -> keyed.entry().at())
                .thenComparing(keyed -> keyed.id().toString())
                .reversed();

        String key() {
            return entry.at() + "~" + id;
        }
    }

    /** Where a page of the timeline ended. */
    private record Key(@Nullable Instant reached, java.util.@Nullable UUID last) {

        static Key of(String text) {
            int cut = text.indexOf('~');
            if (cut < 0) {
                return new Key(null, null);
            }
            try {
                return new Key(Instant.parse(text.substring(0, cut)), Ids.parse(text.substring(cut + 1)));
            } catch (java.time.format.DateTimeParseException e) {
                throw new NotFound("page", e);
            }
        }

        boolean isFirst() {
            return reached == null;
        }

        Instant at() {
            return Objects.requireNonNull(reached);
        }

        java.util.UUID id() {
            return Objects.requireNonNull(last);
        }
    }
}
