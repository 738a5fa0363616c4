package org.keepwell.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * The watch over one worker on one visit: how far they are, when they are expected, the one step that comes next, and who has been
 * told. It knows no database and no clock: each method takes the time and answers with the watch as it is afterwards and with what
 * has to be done. A watch with an open alarm always has a next step.
 *
 * @param due when the worker said they would be done; null before anybody expects them
 * @param round counts re-plannings, so that a step is raised once in each
 * @param next the step that comes next, if any
 * @param alarm the open alarm, if colleagues have been told
 */
public record Watch(
        PersonId worker,
        Stage stage,
        @Nullable Instant due,
        int round,
        @Nullable Step next,
        @Nullable Alarm alarm) {

    /** A coming step. {@code planned} is where the policy puts it; {@code due} is that, or a few minutes later while somebody rings. */
    public record Step(Rung rung, int nth, Instant planned, Instant due) {
        Step at(Instant newDue) {
            return new Step(rung, nth, planned, newDue);
        }
    }

    /** An open alarm: whom it has reached, and who has already passed it on. */
    public record Alarm(AlarmKind kind, Instant opened, Set<PersonId> told, Set<PersonId> passedOn) {
        public Alarm {
            told = Set.copyOf(told);
            passedOn = Set.copyOf(passedOn);
        }
    }

    /** What has to be done because of a step. */
    sealed interface Effect {
        /** These people are told this. */
        record Tell(Rung rung, Set<PersonId> people) implements Effect {}

        /** Nobody from the setting is left to be told at this step: said on the board and in the log. */
        record NobodyLeft(Rung rung) implements Effect {}

        /** The alarm is over and everybody told stands down. */
        record StandDown(Welfare how, @Nullable PersonId by, Set<PersonId> told) implements Effect {}
    }

    /** The watch afterwards, and what to do. */
    record After(Watch watch, List<Effect> effects) {}

    /** When the engine has been away, steps still come one after another with this between them, so that each can be answered. */
    static final Duration LEAST_BETWEEN = Duration.ofMinutes(2);

    /** How long "all well" lasts once the time given has passed. */
    static final Duration A_SIGN_LASTS = Duration.ofMinutes(10);

    /** Nobody has set off; nobody expects them yet. */
    static Watch ofWorker(PersonId worker) {
        return new Watch(worker, Stage.NOT_SET_OFF, null, 0, null, null);
    }

    /** The visit is authorised: if it has not begun after the grace time, the worker is asked, then the check-in person. */
    Watch expected(Instant start, LadderPolicy policy) {
        return new Watch(worker, stage, null, round + 1, step(Rung.ASK_WORKER, start, policy), alarm);
    }

    /** The worker goes: the timer runs from here until they are safe. */
    After setOff(Stage newStage, Instant end, LadderPolicy policy, Instant now) {
        return replanned(newStage, end, policy, now);
    }

    After arrived() {
        return new After(with(Stage.THERE), List.of());
    }

    /**
     * A sign of life. Before the end it changes nothing; after it, the worker is expected to give another within a few minutes.
     *
     * @param pressed when the button was pressed, which may be long before it reached us
     */
    After allWell(Instant pressed, LadderPolicy policy, Instant now) {
        if (!pressed.isBefore(end())) {
            return heard(stage, pressed.plus(A_SIGN_LASTS), policy, now);
        }
        boolean inTime = now.isBefore(end()) && alarm == null;
        return inTime ? replanned(stage, end(), policy, now) : new After(this, List.of());
    }

    /** More time, counted from the end, or from the press when that is past. */
    After longer(int minutes, Instant pressed, LadderPolicy policy, Instant now) {
        Instant from = pressed.isAfter(end()) ? pressed : end();
        return heard(stage, from.plus(Duration.ofMinutes(minutes)), policy, now);
    }

    /** On the way to somewhere safe: expected to say so within the time the setting gives for it. */
    After leaving(Instant pressed, LadderPolicy policy, Instant now) {
        return heard(Stage.LEAVING, pressed.plus(policy.gettingHome()), policy, now);
    }

    /** Safe. After help now or the code this looks the same to whoever holds the phone, and the alarm goes on. */
    After safe() {
        if (askedForHelp()) {
            return new After(with(Stage.SAFE), List.of());
        }
        return new After(
                new Watch(worker, Stage.SAFE, due, round + 1, null, null), standDown(Welfare.OWN_CHECK_IN, worker));
    }

    /** Help now: everybody in the chain is told at once. */
    After help(Chain chain, LadderPolicy policy, Instant now) {
        return raised(AlarmKind.HELP, Rung.HELP, chain, policy, now);
    }

    /**
     * The code: the next pass of the engine tells everybody.
     *
     * @param looks the watch as the pressed button alone would have left it: what whoever holds the phone goes on seeing
     */
    Watch code(Watch looks, Instant now) {
        if (askedForHelp()) {
            return new Watch(worker, looks.stage(), looks.due(), round, next, alarm);
        }
        return new Watch(worker, looks.stage(), looks.due(), round + 1, new Step(Rung.CODE, 0, now, now), alarm);
    }

    /** The step that is due. */
    After fire(Chain chain, LadderPolicy policy, Instant now) {
        Step step = Objects.requireNonNull(next, "a watch without a next step has nothing to fire");
        return switch (step.rung()) {
            case ASK_WORKER -> onward(tell(step.rung(), Set.of(worker)), Rung.ASK_CHECK_IN, policy, now);
            case ASK_CHECK_IN ->
                new After(
                        new Watch(worker, stage, due, round, null, alarm),
                        tellOrSay(step.rung(), chain.next(Rung.CHECK_IN, Set.of())));
            case REMINDER -> reminded(policy, now);
            case WORKER -> onward(tell(step.rung(), Set.of(worker)), Rung.CHECK_IN, policy, now);
            case CHECK_IN -> climb(step.rung(), Rung.LINE_MANAGER, chain, policy, now);
            case LINE_MANAGER -> climb(step.rung(), Rung.DUTY_LEADER, chain, policy, now);
            case DUTY_LEADER -> climb(step.rung(), Rung.POLICE, chain, policy, now);
            case HELP -> raised(AlarmKind.HELP, Rung.HELP, chain, policy, now);
            case CODE -> raised(AlarmKind.CODE, Rung.CODE, chain, policy, now);
            case POLICE ->
                top(Rung.POLICE, chain.police() == null ? chain.everybody() : Set.of(chain.police()), policy, now);
            case AGAIN -> top(Rung.AGAIN, chain.everybody(), policy, now);
        };
    }

    /** A reminder that comes after the end has become a question. */
    private After reminded(LadderPolicy policy, Instant now) {
        boolean inTime = now.isBefore(end().plus(policy.after(Rung.WORKER)));
        return inTime
                ? onward(tell(Rung.REMINDER, Set.of(worker)), Rung.WORKER, policy, now)
                : onward(tell(Rung.WORKER, Set.of(worker)), Rung.CHECK_IN, policy, now);
    }

    /**
     * "I'm ringing": holds the next step, never beyond the set few minutes after where the policy put it. After the code nothing is held,
     * since nobody rings.
     */
    Watch ringing(PersonId by, LadderPolicy policy, Instant now) {
        if (next == null
                || alarm == null
                || alarm.kind() == AlarmKind.CODE
                || !alarm.told().contains(by)) {
            return this;
        }
        Instant limit = next.planned().plus(policy.holding());
        Instant held = now.plus(policy.holding());
        Instant later = held.isBefore(limit) ? held : limit;
        return later.isAfter(next.due()) ? with(next.at(later)) : this;
    }

    /** No answer, or voicemail, which is silence: the next person is told at once. The police step keeps its own time. */
    Watch noAnswer(PersonId by, Instant now) {
        if (next == null
                || alarm == null
                || !alarm.told().contains(by)
                || alarm.passedOn().contains(by)) {
            return this;
        }
        Set<PersonId> passedOn = new LinkedHashSet<>(alarm.passedOn());
        passedOn.add(by);
        Alarm passed = new Alarm(alarm.kind(), alarm.opened(), alarm.told(), passedOn);
        boolean up = next.rung() == Rung.LINE_MANAGER || next.rung() == Rung.DUTY_LEADER;
        Step sooner = up && next.due().isAfter(now) ? next.at(now) : next;
        return new Watch(worker, stage, due, round, sooner, passed);
    }

    /** Somebody who is not on the visit has spoken to the worker or met them: the one thing that ends every alarm. */
    After confirmed(PersonId by, Welfare how) {
        Stage over = stage == Stage.NOT_SET_OFF ? stage : Stage.SAFE;
        return new After(new Watch(worker, over, due, round + 1, null, null), standDown(how, by));
    }

    /** As {@link #confirmed}, but the worker is still there and is expected again. */
    After confirmedStillThere(PersonId by, Welfare how, Instant newEnd, LadderPolicy policy, Instant now) {
        Stage still = stage == Stage.SAFE ? Stage.THERE : stage;
        After planned = unalarmed().replanned(still, newEnd, policy, now);
        return new After(planned.watch(), standDown(how, by));
    }

    /** The visit will not happen, or is handed back: nothing more is due. */
    Watch calledOff() {
        return stage.out() || alarm != null ? this : new Watch(worker, stage, due, round + 1, null, null);
    }

    /** Whether the time given has passed without a sign. */
    public boolean late(Instant now) {
        return stage.out() && due != null && now.isAfter(due);
    }

    /** Whether colleagues have been told. */
    public boolean overdue() {
        return alarm != null;
    }

    private After heard(Stage newStage, Instant newEnd, LadderPolicy policy, Instant now) {
        if (!newEnd.isAfter(now)) {
            return new After(with(newStage), List.of());
        }
        if (askedForHelp()) {
            return new After(new Watch(worker, newStage, newEnd, round, next, alarm), List.of());
        }
        After planned = unalarmed().replanned(newStage, newEnd, policy, now);
        return new After(planned.watch(), standDown(Welfare.OWN_CHECK_IN, worker));
    }

    private After replanned(Stage newStage, Instant end, LadderPolicy policy, Instant now) {
        if (askedForHelp()) {
            return new After(new Watch(worker, newStage, due == null ? end : due, round, next, alarm), List.of());
        }
        Instant reminder = end.plus(policy.after(Rung.REMINDER));
        Rung first = policy.reminderBefore() > 0 && reminder.isAfter(now) ? Rung.REMINDER : Rung.WORKER;
        return new After(new Watch(worker, newStage, end, round + 1, step(first, end, policy), alarm), List.of());
    }

    private After raised(AlarmKind kind, Rung rung, Chain chain, LadderPolicy policy, Instant now) {
        if (alarm != null && alarm.kind().asked()) {
            return new After(this, List.of());
        }
        Set<PersonId> told = new LinkedHashSet<>(alarm == null ? Set.of() : alarm.told());
        Set<PersonId> all = chain.everybody();
        told.addAll(all);
        Instant police = now.plus(Duration.ofMinutes(policy.helpToPolice()));
        Alarm open = new Alarm(kind, alarm == null ? now : alarm.opened(), told, Set.of());
        Watch after = new Watch(worker, stage, due, round + 1, new Step(Rung.POLICE, 0, police, police), open);
        return new After(after, tellOrSay(rung, all));
    }

    private After climb(Rung rung, Rung above, Chain chain, LadderPolicy policy, Instant now) {
        Set<PersonId> people = chain.next(rung, alarm == null ? Set.of() : alarm.told());
        return reaching(people, now).onward(tellOrSay(rung, people), above, policy, now);
    }

    private After top(Rung rung, Set<PersonId> people, LadderPolicy policy, Instant now) {
        int nth = rung == Rung.AGAIN ? Objects.requireNonNull(next).nth() + 1 : 1;
        Instant at = now.plus(policy.after(Rung.AGAIN));
        Watch reached = reaching(people, now);
        Watch after = new Watch(worker, stage, due, round, new Step(Rung.AGAIN, nth, at, at), reached.alarm);
        return new After(after, tellOrSay(rung, people));
    }

    private Watch reaching(Set<PersonId> people, Instant now) {
        Alarm open = alarm == null ? new Alarm(AlarmKind.OVERDUE, now, Set.of(), Set.of()) : alarm;
        Set<PersonId> reached = new LinkedHashSet<>(open.told());
        reached.addAll(people);
        return new Watch(
                worker, stage, due, round, next, new Alarm(open.kind(), open.opened(), reached, open.passedOn()));
    }

    /** The step above, where the policy puts it; after an interruption not before those told have had a moment to act. */
    private After onward(List<Effect> effects, Rung above, LadderPolicy policy, Instant now) {
        Step fired = Objects.requireNonNull(next);
        Duration gap = policy.after(above).minus(policy.after(fired.rung()));
        Instant planned = fired.rung() == Rung.ASK_WORKER ? fired.planned().plus(gap) : end().plus(policy.after(above));
        boolean onTime = now.isBefore(fired.due().plusSeconds(60));
        Instant earliest = (onTime ? fired.due() : now).plus(gap.compareTo(LEAST_BETWEEN) < 0 ? gap : LEAST_BETWEEN);
        Instant at = planned.isAfter(earliest) ? planned : earliest;
        return new After(new Watch(worker, stage, due, round, new Step(above, 0, at, at), alarm), effects);
    }

    private Step step(Rung rung, Instant from, LadderPolicy policy) {
        Instant at = from.plus(policy.after(rung));
        return new Step(rung, 0, at, at);
    }

    private boolean askedForHelp() {
        boolean codeWaits = next != null && next.rung() == Rung.CODE;
        return codeWaits || (alarm != null && alarm.kind().asked());
    }

    private Watch unalarmed() {
        return new Watch(worker, stage, due, round, null, null);
    }

    private List<Effect> standDown(Welfare how, PersonId by) {
        return alarm == null ? List.of() : List.of(new Effect.StandDown(how, by, alarm.told()));
    }

    private List<Effect> tellOrSay(Rung rung, Set<PersonId> people) {
        return people.isEmpty() ? List.of(new Effect.NobodyLeft(rung)) : tell(rung, people);
    }

    private static List<Effect> tell(Rung rung, Set<PersonId> people) {
        return List.of(new Effect.Tell(rung, people));
    }

    private Watch with(Stage newStage) {
        return new Watch(worker, newStage, due, round, next, alarm);
    }

    private Watch with(Step newNext) {
        return new Watch(worker, stage, due, round, newNext, alarm);
    }

    private Instant end() {
        return Objects.requireNonNull(due, "a worker who has set off is expected at some time");
    }
}
