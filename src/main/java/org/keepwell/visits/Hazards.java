package org.keepwell.visits;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.keepwell.audit.Audit;
import org.keepwell.families.AddressId;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the next visitor to an address needs to know: kept as a fact with its source, decided by somebody, for a time. */
@Component
@Transactional(readOnly = true)
public class Hazards {

    private static final int LONGEST_MONTHS = 12;

    private final HazardStore store;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    Hazards(HazardStore store, MayI mayI, Audit audit, DatabaseClock clock) {
        this.store = store;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those of one address, the gravest first. */
    public List<Hazard> at(AddressId address) {
        return mayI.ever(Action.SEE, RecordKind.ADDRESS_HAZARD) ? store.at(address) : List.of();
    }

    /** Those of a family's addresses. */
    public List<Hazard> of(FamilyId family) {
        return mayI.ever(Action.SEE, RecordKind.ADDRESS_HAZARD) ? store.of(family) : List.of();
    }

    /** Those that somebody should look at again. */
    public List<Hazard> toReview() {
        return mayI.ever(Action.SEE, RecordKind.ADDRESS_HAZARD) ? store.toReview(clock.today()) : List.of();
    }

    /** @throws Refused when a fact or source is missing, when nobody says why the family was not told, or for longer than a year */
    @Transactional
    public UUID note(NewHazard hazard) {
        require(Action.ADD);
        if (hazard.fact().isBlank()) {
            throw new Refused("fact", "Write what is so");
        }
        if (hazard.source().isBlank()) {
            throw new Refused("source", "Say where this comes from");
        }
        if (!hazard.told() && hazard.whyNot().isBlank()) {
            throw new Refused("whyNot", "Say why the family has not been told");
        }
        checkReview(hazard.reviewOn());
        UUID id = store.add(hazard, Acting.now().personOrFail(), clock.now());
        audit.record("hazard-noted", "hazard", id);
        return id;
    }

    /** It still holds; it is looked at again on that day. */
    @Transactional
    public void keep(UUID hazard, LocalDate reviewOn) {
        require(Action.DECIDE);
        checkReview(reviewOn);
        if (!store.keep(hazard, reviewOn)) {
            throw new NotFound("hazard");
        }
        audit.record("hazard-kept", "hazard", hazard);
    }

    /** It holds no longer. */
    @Transactional
    public void end(UUID hazard) {
        require(Action.DECIDE);
        if (!store.end(hazard, Acting.now().personOrFail(), clock.now())) {
            throw new NotFound("hazard");
        }
        audit.record("hazard-ended", "hazard", hazard);
    }

    private void checkReview(LocalDate reviewOn) {
        LocalDate today = clock.today();
        if (!reviewOn.isAfter(today) || reviewOn.isAfter(today.plusMonths(LONGEST_MONTHS))) {
            throw new Refused("reviewOn", "Choose a day within the next twelve months");
        }
    }

    private void require(Action action) {
        if (!mayI.ever(action, RecordKind.ADDRESS_HAZARD)) {
            throw new NotFound("hazard");
        }
    }
}
