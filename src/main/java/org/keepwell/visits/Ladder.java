package org.keepwell.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.audit.Audit;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Receipt;
import org.keepwell.organisation.EmergencyDetails;
import org.keepwell.organisation.EmergencyDetails.Details;
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
 * What those who are told do: ring, pass it on, write down what they tried, and confirm by name that the worker is safe. That last alone
 * ends an alarm for which help was asked.
 */
@Component
@Transactional
public class Ladder {

    private static final int LONGEST_NOTE = 1000;

    private final AlarmStore alarms;
    private final VisitStore visits;
    private final WatchStore watches;
    private final RuleStore rules;
    private final Colleagues colleagues;
    private final EmergencyDetails emergency;
    private final Telling telling;
    private final EventLog log;
    private final Access access;
    private final Notices notices;
    private final Audit audit;
    private final DatabaseClock clock;

    Ladder(
            AlarmStore alarms,
            VisitStore visits,
            WatchStore watches,
            RuleStore rules,
            Colleagues colleagues,
            EmergencyDetails emergency,
            Telling telling,
            EventLog log,
            Access access,
            Notices notices,
            Audit audit,
            DatabaseClock clock) {
        this.alarms = alarms;
        this.visits = visits;
        this.watches = watches;
        this.rules = rules;
        this.colleagues = colleagues;
        this.emergency = emergency;
        this.telling = telling;
        this.log = log;
        this.access = access;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * An alarm, for somebody who is not on the visit. Looking at it is noted as seen. That the code was used is for the chain alone.
     *
     * @throws NotFound also for the code phrase to anybody outside the chain
     */
    public AlarmView alarm(AlarmId alarm) {
        AlarmStore.Row row = row(alarm);
        PersonId me = Acting.now().personOrFail();
        notices.seenByMe(Wording.key(alarm));
        Map<PersonId, Instant> seen = notices.receipts(Wording.key(alarm)).stream()
                .filter(receipt -> receipt.seen() != null)
                .collect(Collectors.toMap(
                        Receipt::person, receipt -> Objects.requireNonNull(receipt.seen()), (one, other) -> one));
        Visit visit = visits.find(row.visit());
        boolean open = row.closedAt() == null;
        return new AlarmView(
                alarm,
                visit,
                row.worker(),
                row.kind(),
                row.openedAt(),
                row.closedAt(),
                row.closedBy(),
                row.closedHow(),
                alarms.told(List.of(alarm.value())).stream()
                        .map(told -> new AlarmView.Told(
                                told.person(), told.rung(), told.at(), seen.get(told.person()), told.answer()))
                        .toList(),
                log.of(row.visit()),
                open ? watches.of(row.visit(), row.worker()).watch().next() : null,
                open && mayConfirm(visit, me),
                row.kind() != AlarmKind.CODE);
    }

    /** What to read out to the police. Opening it during an open alarm is audited; afterwards nothing personal is on it. */
    public PoliceCard policeCard(AlarmView alarm) {
        Colleagues.Present present = colleagues.at(clock.now());
        Visit visit = alarm.visit();
        Party party = visit.of(alarm.worker());
        Details own = alarm.open()
                ? emergency.open(alarm.worker(), alarm.id().value(), "not heard from on a visit")
                : Details.EMPTY;
        return new PoliceCard(
                present.name(alarm.worker()),
                present.mobile(alarm.worker()),
                visit.place(),
                alarm.kind() == AlarmKind.CODE ? "" : visit.housePhone(),
                visit.plan().routeNote(),
                alarm.kind() == AlarmKind.CODE ? alarm.openedAt() : party.lastAt(),
                lastStep(alarm, party),
                words(own.carColour(), own.carMake(), own.carRegistration()),
                words(own.contactName(), own.contactIs(), own.contactNumber()));
    }

    /** After the code, what was pressed last may have been pressed under somebody's eyes. */
    private static String lastStep(AlarmView alarm, Party party) {
        if (alarm.kind() == AlarmKind.CODE) {
            return "an agreed phrase for help";
        }
        return party.lastStep().isEmpty()
                ? ""
                : VisitStep.valueOf(party.lastStep()).words();
    }

    private static String words(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    /** What to do after the code phrase; empty for any other alarm. */
    public String codeCard(AlarmView alarm) {
        return alarm.kind() == AlarmKind.CODE ? rules.arrangement().cardForResponders() : "";
    }

    /** "I'm ringing." Holds the next step for a few minutes at most. */
    public void ringing(AlarmId alarm) {
        answer(alarm, "RINGING", "");
    }

    /** No answer, or voicemail, which is silence: the next person is told. */
    public void noAnswer(AlarmId alarm, boolean voicemail) {
        answer(alarm, "NO_ANSWER", voicemail ? "voicemail" : "");
    }

    private void answer(AlarmId alarm, String answer, String detail) {
        AlarmStore.Row row = rowToChange(alarm);
        PersonId me = Acting.now().personOrFail();
        Visit visit = visits.hold(row.visit());
        Instant now = clock.now();
        WatchStore.Kept kept = watches.of(row.visit(), row.worker());
        if (!alarm.equals(kept.alarm())) {
            throw new Refused("This alarm is over: nothing more to do.");
        }
        Watch after = answer.equals("RINGING")
                ? kept.watch().ringing(me, rules.rule(visit.plan().kind()).ladder(), now)
                : kept.watch().noAnswer(me, now);
        telling.carryOut(Telling.Change.of(visit, kept, new After(after, List.of())), colleagues.at(now), now);
        alarms.answered(alarm, me, answer, now);
        log.add(EventLog.Happened.of(row.visit(), answer, row.worker(), me, now).saying(detail), now);
        audit.record("visit-alarm-answered", "visit", row.visit().value());
    }

    /** What was tried and found, in a line or two. */
    public void note(AlarmId alarm, String words) {
        AlarmStore.Row row = rowToChange(alarm);
        if (words.isBlank() || words.length() > LONGEST_NOTE) {
            throw new Refused("note", "Write what you tried, up to " + LONGEST_NOTE + " letters");
        }
        Instant now = clock.now();
        log.add(
                EventLog.Happened.of(
                                row.visit(), "NOTE", row.worker(), Acting.now().personOrFail(), now)
                        .saying(words.strip()),
                now);
        audit.record("visit-alarm-noted", "visit", row.visit().value());
    }

    /**
     * Confirms by name that the worker is safe. Everybody told stands down at once.
     *
     * @param named the worker whom the acting person says they have spoken to or met
     * @param how by live voice or in person; null when not said
     * @param stillThereMinutes when they are still there: until when they are expected again, 5 to 120; 0 when the visit is over
     * @param wasNeeded whether something was wrong, so that it was no false alarm
     * @throws Refused when the name or the way is missing, or the acting person is on the visit
     */
    public void confirm(
            AlarmId alarm, @Nullable PersonId named, @Nullable Welfare how, int stillThereMinutes, boolean wasNeeded) {
        AlarmStore.Row row = rowToChange(alarm);
        PersonId me = Acting.now().personOrFail();
        Visit visit = visits.hold(row.visit());
        if (!mayConfirm(visit, me)) {
            throw new Refused("Somebody who is not on this visit confirms that they are safe.");
        }
        if (!row.worker().equals(named)) {
            throw new Refused("name", "Choose the name of the person you have spoken to or met");
        }
        if (how != Welfare.LIVE_VOICE && how != Welfare.MET) {
            throw new Refused("how", "Say whether you heard their live voice or met them. A message is not enough");
        }
        Instant now = clock.now();
        WatchStore.Kept kept = watches.of(row.visit(), row.worker());
        if (!alarm.equals(kept.alarm())) {
            return;
        }
        LadderPolicy ladder = rules.rule(visit.plan().kind()).ladder();
        After after = stillThereMinutes > 0
                ? kept.watch()
                        .confirmedStillThere(me, how, now.plus(Duration.ofMinutes(stillThereMinutes)), ladder, now)
                : kept.watch().confirmed(me, how);
        telling.carryOut(new Telling.Change(visit, kept, after, false, wasNeeded), colleagues.at(now), now);
        endWhenAllAreIn(visit, row.worker(), after.watch(), now);
        audit.record("visit-welfare-confirmed", "visit", row.visit().value());
    }

    /** Of the visits of the last hundred days, how many raised colleagues without need. */
    @Transactional(readOnly = true)
    public FalseAlarms falseAlarms() {
        return alarms.falseAlarms(clock.now().minus(Duration.ofDays(100)));
    }

    private void endWhenAllAreIn(Visit visit, PersonId worker, Watch after, Instant now) {
        boolean in = !after.stage().out() && visit.everybodyElseIsIn(worker);
        if (in && visit.status().allows(VisitStep.LAST_SAFE)) {
            visits.status(visit.id(), visit.status().after(VisitStep.LAST_SAFE));
            visits.ended(visit.id(), now);
        }
        if (after.stage() == Stage.SAFE) {
            visits.heard(visit.id(), worker, VisitStep.SAFE, now);
        }
    }

    private boolean mayConfirm(Visit visit, PersonId me) {
        return !visit.isOn(me)
                && access.may(Action.DECIDE, RecordKind.VISIT, visit.id().value());
    }

    private AlarmStore.Row row(AlarmId alarm) {
        AlarmStore.Row row = alarms.find(alarm).orElseThrow(() -> new NotFound("alarm"));
        access.require(Action.SEE, RecordKind.VISIT, row.visit().value());
        PersonId me = Acting.now().personOrFail();
        boolean veiled = row.kind() == AlarmKind.CODE
                && !access.related(me, RecordKind.VISIT, row.visit().value(), Relation.VISIT_CHAIN);
        if (veiled || visits.find(row.visit()).isOn(me)) {
            throw new NotFound("alarm");
        }
        return row;
    }

    private AlarmStore.Row rowToChange(AlarmId alarm) {
        AlarmStore.Row row = row(alarm);
        access.require(Action.CHANGE, RecordKind.VISIT, row.visit().value());
        return row;
    }
}
