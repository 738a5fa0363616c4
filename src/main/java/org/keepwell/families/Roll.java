package org.keepwell.families;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes children and their adults in from the school roll. Whoever brings in a roll need not be able to open a family: nothing of what
 * is kept about one is given back here, and only what a roll holds is written.
 */
@Component
@Transactional
public class Roll {

    private final JdbcClient jdbc;
    private final FamilyStore families;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    Roll(JdbcClient jdbc, FamilyStore families, MayI mayI, Audit audit, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.families = families;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /** A child as a roll has them. {@code source} is the child's id there; a UPN that is none is left out. */
    public record RollChild(
            String source,
            String givenName,
            String familyName,
            String knownAs,
            @Nullable LocalDate bornOn,
            String yearGroup,
            String upn) {}

    /** An adult as a roll has them; empty where it does not say. */
    public record RollAdult(String source, String name, String relationship, String phone, String email) {}

    /** Where a child stands here. */
    public record Placed(ChildId child, FamilyId family) {}

    /** The child with this UPN, so that a child who is here already is not brought in twice. */
    public Optional<Placed> byUpn(String upn) {
        require();
        return checked(upn).isEmpty()
                ? Optional.empty()
                : jdbc.sql("select child_id, family_id from families.child where setting_id = ? and upn = ?")
                        .params(setting(), checked(upn))
                        .query((row, n) -> new Placed(
                                new ChildId(row.getObject(1, UUID.class)), new FamilyId(row.getObject(2, UUID.class))))
                        .optional();
    }

    /** A family of that name of which nothing more is known. */
    public FamilyId addFamily(String name) {
        require();
        FamilyId family = FamilyId.make();
        families.insert(family, FamilyChange.named(name), clock.today(), clock.now());
        audit.record("family-added", "family", family.value());
        return family;
    }

    public ChildId addChild(FamilyId family, RollChild wanted) {
        require();
        ChildId child = ChildId.make();
        changedOne(
                jdbc.sql("""
                        insert into families.child (setting_id, child_id, family_id, given_name, family_name, known_as, born_on,
                                                    year_group, on_roll, upn, roll_source)
                        values (?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)""")
                        .params(setting(), child.value(), family.value(), wanted.givenName(), wanted.familyName())
                        .param(wanted.knownAs())
                        .param(wanted.bornOn())
                        .params(wanted.yearGroup(), checked(wanted.upn()), wanted.source())
                        .update(),
                "family");
        families.indexNames(family);
        audit.record("child-added", "child", child.value());
        return child;
    }

    /** Brings what the roll says up to date. What it leaves out stays as it is. */
    public void updateChild(ChildId child, RollChild wanted) {
        require();
        FamilyId family = jdbc.sql("""
                        update families.child
                           set given_name = ?, family_name = ?, known_as = coalesce(nullif(?, ''), known_as),
                               born_on = coalesce(?, born_on), year_group = coalesce(nullif(?, ''), year_group),
                               upn = case when upn = '' then ? else upn end, on_roll = true, roll_source = ?,
                               version = version + 1
                         where setting_id = ? and child_id = ? returning family_id""")
                .params(wanted.givenName(), wanted.familyName(), wanted.knownAs())
                .param(wanted.bornOn())
                .params(wanted.yearGroup(), checked(wanted.upn()), wanted.source(), setting(), child.value())
                .query((row, n) -> new FamilyId(row.getObject(1, UUID.class)))
                .optional()
                .orElseThrow(() -> new NotFound("child"));
        families.indexNames(family);
        audit.record("child-changed", "child", child.value());
    }

    public AdultId addAdult(FamilyId family, RollAdult wanted) {
        require();
        AdultId adult = AdultId.make();
        changedOne(
                jdbc.sql("""
                        insert into families.adult (setting_id, adult_id, family_id, name, relationship, phone, email, roll_source)
                        values (?, ?, ?, ?, ?, ?, ?, ?)""")
                        .params(setting(), adult.value(), family.value(), wanted.name(), wanted.relationship())
                        .params(wanted.phone(), wanted.email(), wanted.source())
                        .update(),
                "family");
        audit.record("adult-added", "family", family.value());
        return adult;
    }

    /** Brings what the roll says up to date. What it leaves out, and how safe it is to reach them, stays as it is. */
    public void updateAdult(AdultId adult, RollAdult wanted) {
        require();
        changedOne(
                jdbc.sql("""
                        update families.adult
                           set name = ?, relationship = coalesce(nullif(?, ''), relationship),
                               phone = coalesce(nullif(?, ''), phone), email = coalesce(nullif(?, ''), email),
                               roll_source = ?, version = version + 1
                         where setting_id = ? and adult_id = ?""")
                        .params(wanted.name(), wanted.relationship(), wanted.phone(), wanted.email(), wanted.source())
                        .params(setting(), adult.value())
                        .update(),
                "adult");
        audit.record("adult-changed", "adult", adult.value());
    }

    private void require() {
        if (Acting.now().kind() != Actor.Kind.ENGINE && !mayI.ever(Action.ADD, RecordKind.ROSTER_IMPORT)) {
            throw new NotFound("record");
        }
    }

    private static void changedOne(int rows, String what) {
        if (rows != 1) {
            throw new NotFound(what);
        }
    }

    private static String checked(String upn) {
        String tidy = Upn.tidy(upn);
        return Upn.holds(tidy) ? tidy : "";
    }

    private static UUID setting() {
        return Acting.now().settingOrFail().value();
    }
}
