package org.keepwell.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.keepwell.families.FamilyId;
import org.keepwell.families.HeldFamilies;
import org.keepwell.families.HeldFamily;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who holds which families and how much that is beside the room they have: for those who share families out, and each person's own for
 * themselves. A family is held by its key worker. The same eight statements, however many families.
 */
@Component
@Transactional(readOnly = true)
public class Caseloads {

    private final HeldFamilies families;
    private final Needs needs;
    private final Capacities capacities;
    private final NeedCriteria criteria;
    private final Staff staff;
    private final DatabaseClock clock;
    private final MayI mayI;

    Caseloads(
            HeldFamilies families,
            Needs needs,
            Capacities capacities,
            NeedCriteria criteria,
            Staff staff,
            DatabaseClock clock,
            MayI mayI) {
        this.families = families;
        this.needs = needs;
        this.capacities = capacities;
        this.criteria = criteria;
        this.staff = staff;
        this.clock = clock;
        this.mayI = mayI;
    }

    /**
     * The caseload of everybody who works with families here, by name: whoever is a practitioner, and whoever holds a family.
     *
     * @throws NotFound when the acting person may not see the mix
     */
    public List<Caseload> now() {
        return mix().caseloads();
    }

    /**
     * The same, with every open family and what it counts as.
     *
     * @throws NotFound when the acting person may not see the mix
     */
    public Mix mix() {
        if (!mayI.ever(Action.SEE, RecordKind.CASELOAD_MIX)) {
            throw new NotFound("caseload");
        }
        return read();
    }

    /**
     * One person's caseload; their own for anybody. Empty when they work with no families here.
     *
     * @throws NotFound when it is another's and the acting person may not see the mix
     */
    public Optional<Caseload> of(PersonId person) {
        if (!person.equals(Acting.now().person()) && !mayI.ever(Action.SEE, RecordKind.CASELOAD_MIX)) {
            throw new NotFound("caseload");
        }
        return read().caseloads().stream()
                .filter(caseload -> caseload.person().equals(person))
                .findFirst();
    }

    private Mix read() {
        LocalDate today = clock.today();
        Instant now = clock.now();
        Criteria by = criteria.on(today);
        List<HeldFamily> held = families.all();
        Map<FamilyId, Need> need = needs.of(held, by, now);
        Map<PersonId, List<Held>> byWorker = byWorker(held, need);
        List<StaffMember> workers = staff.all().stream()
                .filter(member -> member.has(Role.PRACTITIONER) || byWorker.containsKey(member.person()))
                .toList();
        Map<PersonId, Capacity> room =
                capacities.of(workers.stream().map(StaffMember::person).toList(), today, by);
        List<Caseload> caseloads = workers.stream()
                .map(worker -> Caseload.of(
                        worker,
                        Objects.requireNonNull(room.get(worker.person())),
                        byWorker.getOrDefault(worker.person(), List.of())))
                .toList();
        return new Mix(caseloads, held, need, by);
    }

    private static Map<PersonId, List<Held>> byWorker(List<HeldFamily> families, Map<FamilyId, Need> needs) {
        Map<PersonId, List<Held>> byWorker = new HashMap<>();
        for (HeldFamily family : families) {
            PersonId worker = family.keyWorker();
            if (worker != null) {
                Need need = Objects.requireNonNull(needs.get(family.family()));
                byWorker.computeIfAbsent(worker, first -> new ArrayList<>())
                        .add(new Held(family.family(), family.name(), need, family.heldFrom()));
            }
        }
        return byWorker;
    }
}
