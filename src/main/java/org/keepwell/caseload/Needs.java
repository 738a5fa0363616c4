package org.keepwell.caseload;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keepwell.families.FamilyId;
import org.keepwell.families.HeldFamilies;
import org.keepwell.families.HeldFamily;
import org.keepwell.shared.DatabaseClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much time the work with each family needs, for whoever shares it out. Callers have let the person into what they show it on; what a
 * family is given never has it.
 */
@Component
@Transactional(readOnly = true)
public class Needs {

    private final NeedStore store;
    private final NeedCriteria criteria;
    private final HeldFamilies families;
    private final DatabaseClock clock;

    Needs(NeedStore store, NeedCriteria criteria, HeldFamilies families, DatabaseClock clock) {
        this.store = store;
        this.criteria = criteria;
        this.families = families;
        this.clock = clock;
    }

    /** What is agreed for the family; empty while nothing is. */
    public Optional<Need> of(FamilyId family) {
        return store.agreed(family).map(agreed -> agreed.need(criteria.now()));
    }

    /** What the family counts as: what is agreed, or what stands in for it ({@link Need#POINTS_UNTIL_AGREED}). */
    public Need counted(FamilyId family) {
        Criteria now = criteria.now();
        return store.agreed(family).map(agreed -> agreed.need(now)).orElseGet(() -> Need.notYetAgreed(now));
    }

    /** What every open family counts as. Three statements, however many. */
    public Map<FamilyId, Need> all() {
        return of(families.all(), criteria.now(), clock.now());
    }

    Map<FamilyId, Need> of(List<HeldFamily> held, Criteria by, Instant moment) {
        Map<FamilyId, NeedStore.Agreed> agreed = store.agreedBy(moment);
        Map<FamilyId, Need> needs = new LinkedHashMap<>();
        for (HeldFamily family : held) {
            NeedStore.Agreed last = agreed.get(family.family());
            needs.put(family.family(), last == null ? Need.notYetAgreed(by) : last.need(by));
        }
        return needs;
    }
}
