package org.keepwell.families;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was seen of a home, and whether it started practical help, a concern, both or neither, and why. */
@Component
@Transactional(readOnly = true)
public class HomeConditions {

    /** What a noted fact started. */
    public enum Route {
        HELP("Practical help"),
        CONCERN("A concern to the safeguarding lead"),
        BOTH("Both"),
        NEITHER("Neither for now");

        private final String words;

        Route(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public boolean concern() {
            return this == CONCERN || this == BOTH;
        }

        /** The route of that code, or null. */
        public static @Nullable Route ofCode(@Nullable String code) {
            return Arrays.stream(values())
                    .filter(route -> route.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** One fact of a home as it was noted. */
    public record Noted(UUID id, HomeFact fact, String words, Route route, String why, PersonId by, Instant at) {}

    private final JdbcClient jdbc;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    HomeConditions(JdbcClient jdbc, MayI mayI, Audit audit, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is noted of the family's home and not eased yet, latest first. Empty for a family that the acting person may not see. */
    public List<Noted> of(FamilyId family) {
        return jdbc.sql("""
                select h.* from families.home_condition h
                  join families.visible_family v on v.setting_id = h.setting_id and v.family_id = h.family_id
                 where h.setting_id = :setting and h.family_id = :family and h.eased_at is null
                 order by h.noted_at desc, h.condition_id limit 50""")
                .param("setting", Acting.now().settingOrFail().value())
                .param("family", family.value())
                .query((row, n) -> new Noted(
                        Rows.id(row, "condition_id"),
                        Objects.requireNonNullElse(HomeFact.ofCode(row.getString("fact")), HomeFact.OTHER),
                        Rows.text(row, "words"),
                        Objects.requireNonNull(Route.ofCode(row.getString("route"))),
                        Rows.text(row, "why"),
                        new PersonId(Rows.id(row, "noted_by")),
                        Rows.time(row, "noted_at")))
                .list();
    }

    /** Notes a fact and what it starts. Choosing neither needs a word why. */
    @Transactional
    public void note(FamilyId family, HomeFact fact, String words, Route route, String why) {
        mayI.require(Action.SEE, RecordKind.FAMILY, family.value());
        if (route == Route.NEITHER && why.isBlank()) {
            throw new Refused("why", "Say in a few words why it starts nothing for now");
        }
        int rows = jdbc.sql("""
                insert into families.home_condition (setting_id, condition_id, family_id, fact, words, route, why,
                                                     noted_by, noted_at)
                select :setting, :condition, v.family_id, :fact, :words, :route, :why, :by, :now
                  from families.visible_family v where v.setting_id = :setting and v.family_id = :family""")
                .param("setting", Acting.now().settingOrFail().value())
                .param("condition", Ids.newId())
                .param("family", family.value())
                .param("fact", fact.code())
                .param("words", words.strip())
                .param("route", route.code())
                .param("why", why.strip())
                .param("by", Acting.now().personOrFail().value())
                .param("now", Rows.at(clock.now()))
                .update();
        if (rows != 1) {
            throw new NotFound("family");
        }
        audit.record("home-condition-noted", "family", family.value());
    }

    /** Notes that a fact is so no longer. */
    @Transactional
    public void eased(FamilyId family, UUID condition) {
        mayI.require(Action.SEE, RecordKind.FAMILY, family.value());
        int rows = jdbc.sql("""
                update families.home_condition set eased_at = :now
                 where setting_id = :setting and condition_id = :condition and family_id = :family and eased_at is null""")
                .param("setting", Acting.now().settingOrFail().value())
                .param("condition", condition)
                .param("family", family.value())
                .param("now", Rows.at(clock.now()))
                .update();
        if (rows != 1) {
            throw new NotFound("note");
        }
        audit.record("home-condition-eased", "family", family.value());
    }
}
