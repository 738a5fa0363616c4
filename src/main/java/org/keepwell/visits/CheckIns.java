package org.keepwell.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.audit.Audit;
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
import org.keepwell.visits.Watch.After;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a worker presses from setting off until they are safe. Each press is taken in once, however often it is sent. Somebody else on the
 * chain may tap for a worker who has rung in; the log says so.
 */
@Component
@Transactional
public class CheckIns {

    private static final Duration OLDEST_PRESS = Duration.ofHours(12);
    private static final Set<VisitStep> RUNG_IN = EnumSet.of(
            VisitStep.SET_OFF,
            VisitStep.START_NOW,
            VisitStep.ARRIVED,
            VisitStep.ALL_WELL,
            VisitStep.LONGER,
            VisitStep.LEAVING,
            VisitStep.SAFE,
            VisitStep.HELP_NOW,
            VisitStep.CODE);

    private final VisitStore store;
    private final WatchStore watches;
    private final RuleStore rules;
    private final Colleagues colleagues;
    private final CodePhrases phrases;
    private final GettingReady gettingReady;
    private final Protocols protocols;
    private final Telling telling;
    private final EventLog log;
    private final Access access;
    private final Notices notices;
    private final Audit audit;
    private final DatabaseClock clock;

    CheckIns(
            VisitStore store,
            WatchStore watches,
            RuleStore rules,
            Colleagues colleagues,
            CodePhrases phrases,
            GettingReady gettingReady,
            Protocols protocols,
            Telling telling,
            EventLog log,
            Access access,
            Notices notices,
            Audit audit,
            DatabaseClock clock) {
        this.store = store;
        this.watches = watches;
        this.rules = rules;
        this.colleagues = colleagues;
        this.phrases = phrases;
        this.gettingReady = gettingReady;
        this.protocols = protocols;
        this.telling = telling;
        this.log = log;
        this.access = access;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The acting worker's own press. @throws NotFound when they are not on the visit */
    public void press(VisitId visit, Press press) {
        PersonId me = Acting.now().personOrFail();
        Visit held = store.hold(visit);
        if (!held.isOn(me)) {
            throw new NotFound("visit");
        }
        take(held, me, press, false);
    }

    /**
     * A tap for a worker who has rung in: by somebody on the chain who is not on the visit. {@link VisitStep#CODE} is for a phrase that
     * was heard, in whatever words; whoever heard it belongs to those who know.
     *
     * @throws Refused when it is nothing that a worker does while out
     */
    public void pressFor(VisitId visit, PersonId worker, Press press) {
        access.require(Action.CHANGE, RecordKind.VISIT, visit.value());
        if (!RUNG_IN.contains(press.step())) {
            throw new Refused("Choose what they said.");
        }
        Visit held = store.hold(visit);
        PersonId me = Acting.now().personOrFail();
        if (held.isOn(me)) {
            throw new Refused("Each of those on a visit checks in for themselves.");
        }
        if (press.step() == VisitStep.CODE) {
            access.relate(me, RecordKind.VISIT, visit.value(), Relation.VISIT_CHAIN, null, "heard the code phrase");
        }
        take(held, held.of(worker).person(), press, true);
    }

    /** Ends a visit early, or says no to it. A category and nothing more; nobody is asked to justify it. */
    public void stop(VisitId visit, StopCategory category, @Nullable Instant pressedAt) {
        PersonId me = Acting.now().personOrFail();
        Visit held = store.hold(visit);
        if (!held.isOn(me)) {
            throw new NotFound("visit");
        }
        if (held.status() == VisitStatus.STOPPED) {
            return;
        }
        if (!held.status().allows(VisitStep.STOP)) {
            throw new Refused("This visit is over already.");
        }
        Instant now = clock.now();
        Instant pressed = sensible(pressedAt, now);
        store.stopped(visit, category);
        store.status(visit, held.status().after(VisitStep.STOP));
        boolean out = held.of(me).stage().out();
        if (out) {
            WatchStore.Kept kept = watches.of(visit, me);
            LadderPolicy ladder = rules.rule(held.plan().kind()).ladder();
            Telling.Change change = Telling.Change.of(held, kept, kept.watch().leaving(pressed, ladder, now));
            telling.carryOut(change, colleagues.at(now), now);
        } else if (!held.anybodyOut()) {
            watches.callOff(held.id(), now);
        }
        store.heard(visit, me, VisitStep.STOP, pressed);
        log.add(
                new EventLog.Happened(
                        visit, VisitStep.STOP.name(), me, me, false, List.of(), category.name(), pressed, null),
                now);
        audit.record("visit-stopped", "visit", visit.value());
    }

    private void take(Visit visit, PersonId worker, Press press, boolean byOffice) {
        if (log.seen(visit.id(), press.attempt())) {
            return;
        }
        Instant now = clock.now();
        Instant pressed = sensible(press.pressedAt(), now);
        boolean heard = press.step() == VisitStep.CODE;
        VisitStep step = heard ? VisitStep.ALL_WELL : press.step();
        boolean code = heard || (step != VisitStep.HELP_NOW && phrases.matches(worker, press.message()));
        if (code && !fits(visit, worker, step)) {
            codeBeforeOrAfter(visit, worker, press, heard ? "" : LogWords.lookingLike(step, ""), byOffice, now);
            return;
        }
        refuseWhatDoesNotFit(visit, worker, step);
        WatchStore.Kept kept = watches.of(visit.id(), worker);
        LadderPolicy ladder = rules.rule(visit.plan().kind()).ladder();
        Colleagues.Present present = colleagues.at(now);
        After looks = after(visit, kept.watch(), step, press.minutes(), pressed, present, ladder, now);
        After after = code ? new After(kept.watch().code(looks.watch(), now), List.of()) : looks;
        telling.carryOut(Telling.Change.of(visit, kept, after), present, now);
        moveOn(visit, worker, step, now);
        store.heard(visit.id(), worker, step, pressed);
        String detail = step == VisitStep.LONGER ? press.minutes() + " minutes" : "";
        log.add(
                new EventLog.Happened(
                        visit.id(),
                        (code ? VisitStep.CODE : step).name(),
                        worker,
                        Acting.now().personOrFail(),
                        byOffice,
                        List.of(),
                        code ? LogWords.lookingLike(step, detail) : detail,
                        pressed,
                        press.attempt()),
                now);
        audit.record("visit-checked-in", "visit", visit.id().value());
    }

    /** The phrase from somebody who is not out, as on a page left open since they were safe: it is never the wrong moment. */
    private void codeBeforeOrAfter(
            Visit visit, PersonId worker, Press press, String looksLike, boolean byOffice, Instant now) {
        WatchStore.Kept kept = watches.of(visit.id(), worker);
        After after = new After(kept.watch().code(kept.watch(), now), List.of());
        telling.carryOut(Telling.Change.of(visit, kept, after), colleagues.at(now), now);
        log.add(
                new EventLog.Happened(
                        visit.id(),
                        VisitStep.CODE.name(),
                        worker,
                        Acting.now().personOrFail(),
                        byOffice,
                        List.of(),
                        looksLike,
                        now,
                        press.attempt()),
                now);
        audit.record("visit-checked-in", "visit", visit.id().value());
    }

    private After after(
            Visit visit,
            Watch watch,
            VisitStep step,
            int minutes,
            Instant pressed,
            Colleagues.Present present,
            LadderPolicy ladder,
            Instant now) {
        return switch (step) {
            case SET_OFF, START_NOW -> watch.setOff(Stage.ON_THE_WAY, end(visit, now), ladder, now);
            case ARRIVED -> watch.arrived();
            case ALL_WELL -> watch.allWell(pressed, ladder, now);
            case LONGER -> watch.longer(minutes, pressed, ladder, now);
            case LEAVING -> watch.leaving(pressed, ladder, now);
            case SAFE -> watch.safe();
            case HELP_NOW -> watch.help(present.chain(visit, watch.worker()), ladder, now);
            default -> throw new IllegalStateException("A worker does not press " + step);
        };
    }

    private void moveOn(Visit visit, PersonId worker, VisitStep step, Instant now) {
        if (step == VisitStep.START_NOW) {
            startedUnready(visit, now);
        }
        VisitStep taken = step == VisitStep.SAFE && visit.everybodyElseIsIn(worker) ? VisitStep.LAST_SAFE : step;
        if (taken == VisitStep.HELP_NOW) {
            return;
        }
        VisitStatus next = visit.status().after(taken);
        if (next != visit.status()) {
            store.status(visit.id(), next);
        }
        if (taken == VisitStep.LAST_SAFE) {
            store.ended(visit.id(), now);
        }
    }

    /** Start now always starts; what was missing is kept, and those who would answer are told that somebody has gone. */
    private void startedUnready(Visit visit, Instant now) {
        Readiness readiness = gettingReady.of(visit);
        protocols.begin(visit.id());
        int open = protocols.openMandatory(visit.id());
        String missing = String.join(" ", readiness.missing())
                + (open > 0 ? " " + open + (open == 1 ? " line" : " lines") + " of the safety list stayed open." : "")
                + (visit.status() == VisitStatus.PLANNED ? " It was not authorised." : "");
        store.startedUnready(visit.id(), missing.strip());
        Set<PersonId> told =
                colleagues.at(now).chain(visit, visit.plan().worker()).everybody();
        if (visit.status() == VisitStatus.PLANNED && !told.isEmpty()) {
            told.forEach(person -> access.relate(
                    person, RecordKind.VISIT, visit.id().value(), Relation.VISIT_CHAIN, null, "answers for the visit"));
            notices.tell(new Notice(
                    "visit-started-unauthorised",
                    told,
                    Urgency.DUTY,
                    "Keepwell: please look at the visits board",
                    "A visit has been started before it was authorised. Its timer runs.",
                    "/visits/board",
                    "visits.visit/" + visit.id() + "/started"));
        }
    }

    private static boolean begins(VisitStep step) {
        return step == VisitStep.SET_OFF || step == VisitStep.START_NOW;
    }

    private static boolean fits(Visit visit, PersonId worker, VisitStep step) {
        Stage stage = visit.of(worker).stage();
        return visit.status().allows(step) && (begins(step) ? stage == Stage.NOT_SET_OFF : stage.out());
    }

    private static void refuseWhatDoesNotFit(Visit visit, PersonId worker, VisitStep step) {
        if (step != VisitStep.HELP_NOW && !fits(visit, worker, step)) {
            throw new Refused(
                    begins(step)
                            ? "This visit cannot be started now. It is "
                                    + visit.status().words().toLowerCase(java.util.Locale.UK) + "."
                            : "You are not out on this visit. If you need help, use Help now.");
        }
    }

    private static Instant end(Visit visit, Instant now) {
        Instant planned = visit.plan().endsAt();
        Duration length = Duration.between(visit.plan().startsAt(), planned);
        return planned.isAfter(now) ? planned : now.plus(length);
    }

    private static Instant sensible(@Nullable Instant pressed, Instant now) {
        if (pressed == null || pressed.isAfter(now) || pressed.isBefore(now.minus(OLDEST_PRESS))) {
            return now;
        }
        return pressed;
    }
}
