package org.keepwell.families;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

/**
 * The families of the active setting. What is loaded goes through those whom the acting person may see, so that one they may not see
 * is not found; the list alone shows every family, with no more than anybody on duty needs.
 */
@Component
@Transactional(readOnly = true)
public class Families {

    private final FamilyStore store;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    Families(FamilyStore store, MayI mayI, Audit audit, DatabaseClock clock) {
        this.store = store;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One family, as the list shows it, for somebody who may open it.
     *
     * @throws NotFound when there is none, or none that the acting person may see
     */
    public FamilySummary family(FamilyId family) {
        return store.visible(family, clock.today()).orElseThrow(() -> new NotFound("family"));
    }

    /** The same for a record of another module that the caller has already let the person into: a visit, an alarm. */
    public FamilySummary named(FamilyId family) {
        return store.listed(family, clock.today()).orElseThrow(() -> new NotFound("family"));
    }

    /** The names of these families, for records that the caller has already let the person into. One query. */
    public Map<FamilyId, String> names(Collection<FamilyId> families) {
        return store.names(families);
    }

    /** The family as the list shows it, if the acting person may see the list and the setting has such a family. */
    public Optional<FamilySummary> onList(FamilyId family) {
        return mayI.ever(Action.SEE, RecordKind.FAMILY_LIST) ? store.listed(family, clock.today()) : Optional.empty();
    }

    /** Whether the acting person may open this family now. */
    public boolean mayOpen(FamilyId family) {
        return store.visible(family, clock.today()).isPresent();
    }

    /** The families whose worker, key worker or cover the acting person is, by name. */
    public List<FamilySummary> mine() {
        return store.ofPerson(Acting.now().personOrFail(), clock.today());
    }

    /**
     * The setting's families by name.
     *
     * @param search beginnings of words of a family's or a child's name, or empty for all
     * @param after where the last page ended, from {@link FamilyList#next()}, or empty for the first
     */
    public FamilyList list(String search, String after) {
        return store.list(search, after, clock.today());
    }

    /**
     * The head of a family's record.
     *
     * @throws NotFound when there is none, or none that the acting person may see
     */
    public FamilyFile file(FamilyId family) {
        return store.file(family).orElseThrow(() -> new NotFound("family"));
    }

    /** Takes in a family. Nobody works with it yet: {@code FamilyWorkers} says who does. */
    @Transactional
    public FamilyId add(FamilyChange wanted) {
        requireName(wanted);
        FamilyId family = FamilyId.make();
        store.insert(family, wanted, clock.today(), clock.now());
        audit.record("family-added", "family", family.value());
        return family;
    }

    /**
     * Changes the head of the record.
     *
     * @param version of the record that the person was looking at
     * @throws org.keepwell.shared.Stale when somebody changed it first
     */
    @Transactional
    public void change(FamilyId family, FamilyChange wanted, int version) {
        mayI.require(Action.CHANGE, RecordKind.FAMILY, family.value());
        requireName(wanted);
        store.update(family, wanted, version, clock.today());
        audit.record("family-changed", "family", family.value());
    }

    private static void requireName(FamilyChange wanted) {
        if (wanted.name().isBlank()) {
            throw new Refused("name", "Give the family's name");
        }
    }
}
