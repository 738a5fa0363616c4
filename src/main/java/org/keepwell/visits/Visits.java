package org.keepwell.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.audit.Audit;
import org.keepwell.families.AddressView;
import org.keepwell.families.Addresses;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilySummary;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Urgency;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits before they begin: planned, changed, authorised, called off. What happens from the door on is {@link CheckIns}. */
@Component
@Transactional(readOnly = true)
public class Visits {

    private static final String HELP_IS_ASKED =
            "Somebody has asked for help on this visit. Confirm that they are safe first.";

    static final Duration LONGEST = Duration.ofHours(12);

    private final VisitStore store;
    private final WatchStore watches;
    private final EventLog log;
    private final GettingReady gettingReady;
    private final Colleagues colleagues;
    private final RuleStore rules;
    private final Families families;
    private final Addresses addresses;
    private final Access access;
    private final Notices notices;
    private final Audit audit;
    private final DatabaseClock clock;

    Visits(
            VisitStore store,
            WatchStore watches,
            EventLog log,
            GettingReady gettingReady,
            Colleagues colleagues,
            RuleStore rules,
            Families families,
            Addresses addresses,
            Access access,
            Notices notices,
            Audit audit,
            DatabaseClock clock) {
        this.store = store;
        this.watches = watches;
        this.log = log;
        this.gettingReady = gettingReady;
        this.colleagues = colleagues;
        this.rules = rules;
        this.families = families;
        this.addresses = addresses;
        this.access = access;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** A visit, for somebody on it or on its chain. @throws NotFound when there is none that the acting person may see */
    public Visit visit(VisitId visit) {
        access.require(Action.SEE, RecordKind.VISIT, visit.value());
        return store.find(visit);
    }

    /** Who would answer for a visit, and what is missing before it can be authorised. */
    public Readiness readiness(VisitId visit) {
        return gettingReady.of(visit(visit));
    }

    /** Its log, oldest first. */
    public List<VisitEvent> events(VisitId visit) {
        access.require(Action.SEE, RecordKind.VISIT, visit.value());
        return log.of(visit);
    }

    /** What the last visitor to this family left for the next. */
    public Optional<LastTime> lastTime(FamilyId family) {
        return store.lastTime(family.value());
    }

    /** How the setting does each kind of visit. */
    public KindRule rule(VisitKind kind) {
        return rules.rule(kind);
    }

    /**
     * Plans a visit. It is authorised at once where the setting leaves that to a complete plan of the worker's own; otherwise whoever
     * authorises is told.
     *
     * @throws Refused naming the field, when it makes no sense
     */
    @Transactional
    public VisitId plan(VisitPlan plan) {
        requireMayAdd();
        check(plan);
        VisitId visit = VisitId.make();
        PersonId by = Acting.now().personOrFail();
        Instant now = clock.now();
        store.insert(visit, plan, placed(plan), by, now);
        log.add(EventLog.Happened.of(visit, VisitStep.PLAN.name(), plan.worker(), by, now), now);
        audit.record("visit-planned", "visit", visit.value());
        settle(store.find(visit), now);
        return visit;
    }

    /** Changes the plan. Whoever authorised it does so again. @throws org.keepwell.shared.Stale when somebody changed it first */
    @Transactional
    public void change(VisitId visit, VisitPlan plan, int version) {
        access.require(Action.CHANGE, RecordKind.VISIT, visit.value());
        Visit before = store.hold(visit);
        refuseUnless(before, VisitStep.CHANGE, "The plan cannot be changed any more.");
        if (watches.all(List.of(visit.value())).values().stream().anyMatch(kept -> kept.alarm() != null)) {
            throw new Refused(HELP_IS_ASKED);
        }
        check(plan);
        Instant now = clock.now();
        PersonId by = Acting.now().personOrFail();
        store.change(visit, plan, placed(plan), version);
        store.status(visit, before.status().after(VisitStep.CHANGE));
        log.add(EventLog.Happened.of(visit, VisitStep.CHANGE.name(), plan.worker(), by, now), now);
        audit.record("visit-changed", "visit", visit.value());
        access.unrelateAll(RecordKind.VISIT, visit.value(), Relation.PARTY);
        access.unrelateAll(RecordKind.VISIT, visit.value(), Relation.VISIT_CHAIN);
        settle(store.find(visit), now);
    }

    /** Whether the acting person could authorise this visit. */
    public boolean mayAuthorise(Visit visit) {
        PersonId person = Acting.now().personOrFail();
        if (visit.isOn(person)
                || !access.may(
                        Action.DECIDE, RecordKind.VISIT_AUTHORITY, visit.id().value())) {
            return false;
        }
        Colleagues.Present present = colleagues.at(clock.now());
        boolean managersWord = rules.rule(visit.plan().kind()).authority() != KindRule.Authority.DUTY_LEADER;
        return Acting.now().has(Role.SENIOR_LEADER)
                || (managersWord && present.manages(person, visit.plan().worker()))
                || present.duty().people().contains(person);
    }

    /** Authorises a visit. @throws Refused while anything is missing, or when the acting person is on it */
    @Transactional
    public void authorise(VisitId visit) {
        Visit found = store.hold(visit);
        if (found.isOn(Acting.now().personOrFail())) {
            throw new Refused("Nobody authorises a visit they are on. Ask somebody else.");
        }
        if (!mayAuthorise(found)) {
            throw new NotFound("visit");
        }
        refuseUnless(found, VisitStep.AUTHORISE, "This visit does not wait for authority.");
        Readiness readiness = gettingReady.of(found);
        if (!readiness.ready()) {
            throw new Refused(String.join(" ", readiness.missing()));
        }
        authorised(found, clock.now());
        notices.tell(new Notice(
                "visit-authorised",
                found.people(),
                Urgency.DUTY,
                "Keepwell: something for you",
                "Your " + Wording.time(found.plan().startsAt()) + " visit is authorised.",
                "/visits/" + visit,
                "visits.visit/" + visit + "/authorised/" + found.version()));
    }

    /** Somebody asked to answer after hours says that they will. */
    @Transactional
    public void accept(VisitId visit) {
        Visit found = store.hold(visit);
        if (!Acting.now().personOrFail().equals(found.plan().responder())) {
            throw new NotFound("visit");
        }
        Instant now = clock.now();
        store.accepted(visit, now);
        log.add(
                EventLog.Happened.of(
                        visit, "ACCEPTED", found.plan().worker(), found.plan().responder(), now),
                now);
        audit.record("visit-answering-accepted", "visit", visit.value());
        if (rules.rule(found.plan().kind()).authority() == KindRule.Authority.OWN_PLAN) {
            settle(store.find(visit), now);
        }
    }

    /** Calls a visit off before it begins. */
    @Transactional
    public void cancel(VisitId visit) {
        access.require(Action.CHANGE, RecordKind.VISIT, visit.value());
        Visit found = store.hold(visit);
        refuseUnless(found, VisitStep.CANCEL, "This visit can no longer be cancelled. Stop it instead.");
        Instant now = clock.now();
        if (watches.callOff(visit, now)) {
            throw new Refused(HELP_IS_ASKED);
        }
        store.status(visit, found.status().after(VisitStep.CANCEL));
        log.add(
                EventLog.Happened.of(
                        visit, VisitStep.CANCEL.name(), null, Acting.now().personOrFail(), now),
                now);
        audit.record("visit-cancelled", "visit", visit.value());
    }

    /**
     * The worker would rather not go alone: no reason is asked. The visit waits for somebody to go with them, and their manager is asked who
     * can; nothing counts it.
     */
    @Transactional
    public void notAlone(VisitId visit) {
        Visit found = store.hold(visit);
        PersonId me = Acting.now().personOrFail();
        if (!found.isOn(me)) {
            throw new NotFound("visit");
        }
        refuseUnless(found, VisitStep.CHANGE, "This visit has begun. Use Stop, or Leaving now.");
        Instant now = clock.now();
        if (watches.callOff(visit, now)) {
            throw new Refused(HELP_IS_ASKED);
        }
        store.notAlone(visit);
        store.status(visit, found.status().after(VisitStep.CHANGE));
        log.add(EventLog.Happened.of(visit, "NOT_ALONE", me, me, now), now);
        audit.record("visit-companion-wanted", "visit", visit.value());
        Colleagues.Present present = colleagues.at(now);
        PersonId manager = present.lineManager(me);
        Set<PersonId> asked =
                manager == null ? new LinkedHashSet<>(present.duty().people()) : new LinkedHashSet<>(Set.of(manager));
        asked.removeAll(found.people());
        asked.forEach(person -> access.relate(
                person, RecordKind.VISIT, visit.value(), Relation.VISIT_CHAIN, null, "finds a companion"));
        notices.tell(new Notice(
                "visit-companion-wanted",
                asked,
                Urgency.DUTY,
                "Keepwell: something for you",
                "Somebody to go along is wanted for " + present.given(me) + "'s visit at "
                        + Wording.time(found.plan().startsAt()) + ". Who can?",
                "/visits/" + visit,
                "visits.visit/" + visit + "/companion"));
    }

    /** Relates everybody to the visit, and authorises it or asks for authority. */
    private void settle(Visit visit, Instant now) {
        Readiness readiness = gettingReady.of(visit);
        relate(visit, readiness);
        askResponder(visit);
        KindRule rule = rules.rule(visit.plan().kind());
        if (rule.authority() == KindRule.Authority.OWN_PLAN && readiness.ready()) {
            authorised(visit, now);
        } else if (rule.authority() != KindRule.Authority.OWN_PLAN) {
            askAuthority(visit, rule, now);
        }
    }

    private void authorised(Visit visit, Instant now) {
        PersonId by = Acting.now().personOrFail();
        store.authorised(visit.id(), by, now);
        WatchStore.Writing writing = watches.new Writing(now);
        LadderPolicy ladder = rules.rule(visit.plan().kind()).ladder();
        for (WatchStore.Kept kept : watches.all(List.of(visit.id().value())).values()) {
            AlarmId alarm = writing.change(
                    kept, kept.watch().expected(visit.plan().startsAt(), ladder), java.util.Map.of(), false);
            if (alarm != null) {
                throw new IllegalStateException("a visit with an open alarm is not authorised");
            }
        }
        writing.write();
        log.add(EventLog.Happened.of(visit.id(), VisitStep.AUTHORISE.name(), null, by, now), now);
        audit.record("visit-authorised", "visit", visit.id().value());
    }

    private void relate(Visit visit, Readiness readiness) {
        visit.people()
                .forEach(person -> access.relate(
                        person, RecordKind.VISIT, visit.id().value(), Relation.PARTY, null, "on the visit"));
        Set<PersonId> chain = new LinkedHashSet<>();
        readiness.answer().forEach(one -> chain.add(one.person()));
        PersonId responder = visit.plan().responder();
        if (responder != null && !visit.isOn(responder)) {
            chain.add(responder);
        }
        chain.forEach(person -> access.relate(
                person, RecordKind.VISIT, visit.id().value(), Relation.VISIT_CHAIN, null, "answers for the visit"));
    }

    private void askResponder(Visit visit) {
        PersonId responder = visit.plan().responder();
        if (responder != null && visit.responderAcceptedAt() == null) {
            notices.tell(new Notice(
                    "visit-answer-after-hours",
                    Set.of(responder),
                    Urgency.DUTY,
                    "Keepwell: a question for you",
                    "Can you answer for a visit that ends at "
                            + Wording.time(visit.plan().endsAt()) + "?",
                    "/visits/" + visit.id(),
                    "visits.visit/" + visit.id() + "/responder/" + visit.version()));
        }
    }

    private void askAuthority(Visit visit, KindRule rule, Instant now) {
        Colleagues.Present present = colleagues.at(now);
        Set<PersonId> asked = new LinkedHashSet<>();
        PersonId manager = present.lineManager(visit.plan().worker());
        if (rule.authority() == KindRule.Authority.LINE_MANAGER && manager != null) {
            asked.add(manager);
        } else {
            asked.addAll(present.duty().people());
        }
        asked.removeAll(visit.people());
        if (asked.isEmpty()) {
            present.withRole(Role.SENIOR_LEADER).stream()
                    .filter(person -> !visit.isOn(person))
                    .forEach(asked::add);
        }
        asked.remove(Acting.now().personOrFail());
        asked.forEach(person -> access.relate(
                person,
                RecordKind.VISIT_AUTHORITY,
                visit.id().value(),
                Relation.VISIT_CHAIN,
                null,
                "authorises the visit"));
        asked.forEach(person -> access.relate(
                person, RecordKind.VISIT, visit.id().value(), Relation.VISIT_CHAIN, null, "authorises the visit"));
        notices.tell(new Notice(
                "visit-to-authorise",
                asked,
                Urgency.DUTY,
                "Keepwell: a visit waits for you",
                present.given(visit.plan().worker()) + "'s visit at "
                        + Wording.time(visit.plan().startsAt()) + " waits for your authority.",
                "/visits/" + visit.id(),
                "visits.visit/" + visit.id() + "/authority/" + visit.version()));
    }

    private VisitStore.Placed placed(VisitPlan plan) {
        FamilySummary family = families.onList(plan.family()).orElseThrow(() -> new NotFound("family"));
        if (plan.address() == null) {
            return new VisitStore.Placed(family.name(), plan.elsewhere(), "");
        }
        AddressView address = addresses.onVisit(plan.address());
        if (!address.family().equals(plan.family())) {
            throw new NotFound("address");
        }
        return new VisitStore.Placed(family.name(), address.inFull(), address.phone());
    }

    static void check(VisitPlan plan) {
        if (!plan.endsAt().isAfter(plan.startsAt())) {
            throw new Refused("expectedEnd", "Choose an end after the start");
        }
        if (Duration.between(plan.startsAt(), plan.endsAt()).compareTo(LONGEST) > 0) {
            throw new Refused("expectedEnd", "A visit ends within twelve hours");
        }
        if (plan.address() == null && plan.elsewhere().isBlank()) {
            throw new Refused("address", "Choose an address, or say where");
        }
    }

    private static void refuseUnless(Visit visit, VisitStep step, String words) {
        if (!visit.status().allows(step)) {
            throw new Refused(words);
        }
    }

    private void requireMayAdd() {
        if (!access.ever(Action.ADD, RecordKind.VISIT)) {
            throw new NotFound("visit");
        }
    }
}
