package org.keepwell.families;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The children and adults of a family, how each may be reached, and who must not be told what. */
@Component
@Transactional(readOnly = true)
public class Household {

    private final HouseholdStore store;
    private final FamilyStore families;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    Household(HouseholdStore store, FamilyStore families, MayI mayI, Audit audit, DatabaseClock clock) {
        this.store = store;
        this.families = families;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /** The children, eldest first; brothers and sisters stand together. Empty for a family that the acting person may not see. */
    public List<Child> children(FamilyId family) {
        return store.children(family);
    }

    /** @throws NotFound when there is none, or none that the acting person may see */
    public Child child(ChildId child) {
        return store.child(child).orElseThrow(() -> new NotFound("child"));
    }

    /** The child's name for a record that the caller has already let the person into: a visit, a concern. */
    public String nameOf(ChildId child) {
        return store.nameOf(child).orElseThrow(() -> new NotFound("child"));
    }

    /** The child's UPN, for somebody who asked to see it; the asking is audited. Empty when none is kept. */
    @Transactional
    public String upn(ChildId child) {
        Child found = child(child);
        audit.record("upn-shown", "child", found.id().value());
        return store.upn(found.id());
    }

    /** Adds a child. {@code upn} may be empty. */
    @Transactional
    public ChildId add(Child wanted, String upn) {
        mayI.require(Action.CHANGE, RecordKind.FAMILY, wanted.family().value());
        store.insert(wanted, checked(wanted, upn));
        families.indexNames(wanted.family());
        audit.record("child-added", "child", wanted.id().value());
        return wanted.id();
    }

    /** Changes a child. An empty {@code upn} leaves the one that is kept. */
    @Transactional
    public void change(Child wanted, String upn) {
        mayI.require(Action.CHANGE, RecordKind.FAMILY, wanted.family().value());
        store.update(wanted, checked(wanted, upn));
        families.indexNames(wanted.family());
        audit.record("child-changed", "child", wanted.id().value());
    }

    /** The adults, by name. Empty for a family that the acting person may not see. */
    public List<Adult> adults(FamilyId family) {
        return store.adults(family);
    }

    /** The languages spoken in each of these families, for records that the caller has already let the person into. One query. */
    public Map<FamilyId, Set<String>> languages(Collection<FamilyId> of) {
        return store.languages(of);
    }

    /** @throws NotFound when there is none, or none that the acting person may see */
    public Adult adult(AdultId adult) {
        return store.adult(adult).orElseThrow(() -> new NotFound("adult"));
    }

    @Transactional
    public AdultId add(Adult wanted) {
        mayI.require(Action.CHANGE, RecordKind.FAMILY, wanted.family().value());
        check(wanted);
        store.insert(wanted);
        audit.record("adult-added", "family", wanted.family().value());
        return wanted.id();
    }

    @Transactional
    public void change(Adult wanted) {
        mayI.require(Action.CHANGE, RecordKind.FAMILY, wanted.family().value());
        check(wanted);
        store.update(wanted);
        audit.record("adult-changed", "family", wanted.family().value());
    }

    /** Who must not be told what, as it holds now. Empty for a family that the acting person may not see. */
    public List<TellingLimit> limits(FamilyId family) {
        return store.limits(family);
    }

    @Transactional
    public void limit(TellingLimit wanted) {
        mayI.require(Action.CHANGE, RecordKind.FAMILY, wanted.family().value());
        if (wanted.who().isBlank()) {
            throw new Refused("who", "Say who is not to be told");
        }
        if (wanted.what().isBlank()) {
            throw new Refused("what", "Say what they are not to be told");
        }
        store.insert(wanted, Acting.now().personOrFail(), clock.now());
        audit.record("telling-limited", "family", wanted.family().value());
    }

    /** Notes that a limit no longer holds. */
    @Transactional
    public void endLimit(FamilyId family, UUID limit) {
        mayI.require(Action.CHANGE, RecordKind.FAMILY, family.value());
        store.endLimit(family, limit, clock.now());
        audit.record("telling-limit-ended", "family", family.value());
    }

    private String checked(Child wanted, String typedUpn) {
        if (wanted.givenName().isBlank()) {
            throw new Refused("givenName", "Give the child's first name");
        }
        if (wanted.bornOn() != null && wanted.bornOn().isAfter(clock.today())) {
            throw new Refused("bornOn", "Check the date of birth: it has not come yet");
        }
        String upn = Upn.tidy(typedUpn);
        if (!upn.isEmpty() && !Upn.holds(upn)) {
            throw new Refused(
                    "upn", "Check the UPN: 13 characters, and the first is a letter worked out from the others");
        }
        return upn;
    }

    private void check(Adult wanted) {
        if (wanted.name().isBlank()) {
            throw new Refused("name", "Give the adult's name");
        }
        String interpreter = wanted.interpreter().strip().toLowerCase(Locale.ROOT);
        boolean isChild = !interpreter.isEmpty()
                && store.children(wanted.family()).stream().anyMatch(child -> named(child, interpreter));
        if (isChild) {
            throw new Refused(
                    "interpreter", "A child of the family never interprets. Name somebody else, or leave it empty.");
        }
    }

    private static boolean named(Child child, String words) {
        List<String> said = List.of(words.split("[^\\p{L}]+", -1));
        return said.contains(child.givenName().toLowerCase(Locale.ROOT))
                || (!child.knownAs().isEmpty() && said.contains(child.knownAs().toLowerCase(Locale.ROOT)));
    }
}
