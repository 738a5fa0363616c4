package org.keepwell.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepwell.audit.Audit;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.keepwell.shared.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leader's register of risks to the service. Too much work for too long comes onto it by the rule; a leader may record one too. People
 * choose what is done, see to it and close it; the history stays.
 */
@Component
@Transactional
public class ServiceRisks {

    private static final int LONGEST = 500;

    private final RiskStore store;
    private final Staff staff;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    ServiceRisks(RiskStore store, Staff staff, MayI mayI, Audit audit, DatabaseClock clock) {
        this.store = store;
        this.staff = staff;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /** Open risks first, then closed ones, the latest before the others. @throws NotFound when the acting person may not see them */
    @Transactional(readOnly = true)
    public List<ServiceRisk> register() {
        require(Action.SEE);
        return store.all();
    }

    @Transactional(readOnly = true)
    public ServiceRisk risk(RiskId id) {
        require(Action.SEE);
        return store.find(id).orElseThrow(() -> new NotFound("risk"));
    }

    /** All that happened to a risk, in order. */
    @Transactional(readOnly = true)
    public List<RiskStep> history(RiskId id) {
        return store.steps(risk(id).id());
    }

    /** The open risk that load raised, if there is one. */
    @Transactional(readOnly = true)
    public Optional<ServiceRisk> openOverload() {
        require(Action.SEE);
        return store.openOverload();
    }

    /** Those who may see to a risk: senior leaders and line managers, by name. */
    @Transactional(readOnly = true)
    public List<StaffMember> mayOwn() {
        List<StaffMember> all = staff.all();
        Set<PersonId> managers = all.stream()
                .map(StaffMember::lineManager)
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(member -> member.has(Role.SENIOR_LEADER) || managers.contains(member.person()))
                .toList();
    }

    /**
     * Records a risk that a leader sees, whatever the numbers say.
     *
     * @param what the service and what is too much, at most 500 characters; the page asks to name no person
     */
    public RiskId record(String what, LocalDate since) {
        require(Action.ADD);
        Instant now = clock.now();
        PersonId me = Acting.now().personOrFail();
        if (what.isBlank() || what.length() > LONGEST) {
            throw new Refused(
                    "what", "Say what is at risk in up to " + LONGEST + " characters. Name the service, nobody in it.");
        }
        if (since.isAfter(clock.today())) {
            throw new Refused("since", "Choose today or a day before");
        }
        RiskId id = RiskId.make();
        store.add(new ServiceRisk(id, what.strip(), since, now, me, null, null, null, null, null, null, 1));
        store.add(id, new RiskStep(RiskStep.Kind.RAISED, null, what.strip(), me, now));
        audit.record("service-risk-recorded", "service-risk", id.value());
        return id;
    }

    /**
     * Chooses what is done about a risk, who sees to it and when it is looked at again. What was chosen before stays chosen.
     *
     * @param note a line to keep with it, or an empty text
     * @throws Refused naming the field
     * @throws Stale when somebody changed it meanwhile
     */
    public void arrange(
            RiskId id, Set<RiskAction> actions, PersonId owner, LocalDate reviewOn, String note, int version) {
        require(Action.CHANGE);
        ServiceRisk risk = openOne(id);
        StaffMember who = mayOwn().stream()
                .filter(member -> member.person().equals(owner))
                .findFirst()
                .orElseThrow(() -> new Refused("owner", "Choose who sees to it"));
        if (reviewOn.isBefore(clock.today())) {
            throw new Refused("reviewOn", "Choose today or a day to come");
        }
        checkNote(note);
        if (!store.arrange(id, owner, reviewOn, version)) {
            throw new Stale("risk");
        }
        Set<RiskAction> fresh = EnumSet.copyOf(List.of(RiskAction.values()));
        fresh.retainAll(actions);
        store.steps(id).stream().map(RiskStep::action).filter(Objects::nonNull).forEach(fresh::remove);
        fresh.forEach(action -> step(id, RiskStep.Kind.ACTION, action, action.words()));
        if (!owner.equals(risk.owner()) || !reviewOn.equals(risk.reviewOn())) {
            step(
                    id,
                    RiskStep.Kind.ARRANGED,
                    null,
                    who.name() + " sees to it; looked at again on " + WeekWords.day(reviewOn));
        }
        if (!note.isBlank()) {
            step(id, RiskStep.Kind.NOTE, null, note.strip());
        }
        audit.record("service-risk-arranged", "service-risk", id.value());
    }

    /**
     * Closes a risk. Only a person does.
     *
     * @throws Refused while the load that raised it is not back within the safe level, or without a word on how it ended
     */
    public void close(RiskId id, String note, int version) {
        require(Action.CHANGE);
        ServiceRisk risk = openOne(id);
        if (!risk.mayClose()) {
            throw new Refused("note", "The load is not back within the safe level yet. The page says when it is.");
        }
        if (note.isBlank()) {
            throw new Refused("note", "Say in a line how it was answered");
        }
        checkNote(note);
        if (!store.close(id, Acting.now().personOrFail(), clock.now(), version)) {
            throw new Stale("risk");
        }
        step(id, RiskStep.Kind.CLOSED, null, note.strip());
        audit.record("service-risk-closed", "service-risk", id.value());
    }

    private ServiceRisk openOne(RiskId id) {
        ServiceRisk risk = risk(id);
        if (!risk.open()) {
            throw new Refused("This risk is closed. Record another if it is there again.");
        }
        return risk;
    }

    private void step(
            RiskId id, RiskStep.Kind kind, @org.jspecify.annotations.Nullable RiskAction action, String words) {
        store.add(id, new RiskStep(kind, action, words, Acting.now().personOrFail(), clock.now()));
    }

    private static void checkNote(String note) {
        if (note.length() > LONGEST) {
            throw new Refused("note", "Keep it to " + LONGEST + " characters");
        }
    }

    private void require(Action action) {
        if (!mayI.ever(action, RecordKind.SERVICE_RISK)) {
            throw new NotFound("risk");
        }
    }
}
