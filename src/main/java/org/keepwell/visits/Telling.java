package org.keepwell.visits;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.audit.Audit;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Notices;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.visits.Watch.After;
import org.keepwell.visits.Watch.Effect;
import org.springframework.stereotype.Component;

/** Carries out what a watch asks for: rows, log, notices and audit in the one running transaction, or none of it. */
@Component
class Telling {

    private final WatchStore watches;
    private final EventLog log;
    private final Notices notices;
    private final Access access;
    private final Audit audit;

    Telling(WatchStore watches, EventLog log, Notices notices, Access access, Audit audit) {
        this.access = access;
        this.watches = watches;
        this.log = log;
        this.notices = notices;
        this.audit = audit;
    }

    /**
     * One change of one watch.
     *
     * @param raised whether the engine claimed the timer, so that it needs no withdrawing
     * @param wasNeeded whether, should an alarm end here, something was wrong
     */
    record Change(Visit visit, WatchStore.Kept before, After after, boolean raised, boolean wasNeeded) {
        static Change of(Visit visit, WatchStore.Kept before, After after) {
            return new Change(visit, before, after, false, false);
        }
    }

    void carryOut(Change change, Colleagues.Present present, Instant now) {
        carryOut(List.of(change), present, now);
    }

    void carryOut(List<Change> changes, Colleagues.Present present, Instant now) {
        WatchStore.Writing writing = watches.new Writing(now);
        List<EventLog.Happened> happened = new ArrayList<>();
        Saying said = new Saying();
        for (Change change : changes) {
            AlarmId alarm = writing.change(change.before(), change.after().watch(), reached(change), change.raised());
            for (Effect effect : change.after().effects()) {
                switch (effect) {
                    case Effect.Tell tell -> tell(change, tell, alarm, present, now, happened, said);
                    case Effect.NobodyLeft nobody ->
                        happened.add(EventLog.Happened.of(
                                        change.visit().id(), nobody.rung().name(), worker(change), null, now)
                                .saying("nobody left to tell"));
                    case Effect.StandDown down -> standDown(change, down, alarm, writing, present, now, happened, said);
                }
            }
        }
        writing.write();
        log.addAll(happened, now);
        said.write();
    }

    /** What people are told, in the order it came up; what is told between two stand-downs is written together. */
    private final class Saying {
        private final List<Notice> notices = new ArrayList<>();
        private final Map<UUID, Set<PersonId>> chain = new LinkedHashMap<>();

        void tell(Visit visit, Effect.Tell tell, Notice notice) {
            if (!tell.rung().toWorker()) {
                chain.computeIfAbsent(visit.id().value(), id -> new LinkedHashSet<>())
                        .addAll(tell.people());
            }
            notices.add(notice);
        }

        void standDown(AlarmId alarm, String words) {
            write();
            Telling.this.notices.standDown(Wording.key(alarm), words);
        }

        /** Whoever is told can open what they are told about. */
        void write() {
            access.relateAll(chain, RecordKind.VISIT, Relation.VISIT_CHAIN, "told by an alarm");
            Telling.this.notices.tellAll(notices);
            chain.clear();
            notices.clear();
        }
    }

    private void tell(
            Change change,
            Effect.Tell tell,
            @Nullable AlarmId alarm,
            Colleagues.Present present,
            Instant now,
            List<EventLog.Happened> happened,
            Saying said) {
        happened.add(EventLog.Happened.of(change.visit().id(), tell.rung().name(), worker(change), null, now)
                .to(tell.people()));
        Notice notice = Wording.of(change, tell, alarm, present);
        said.tell(change.visit(), tell, notice);
        audit.record(
                "visit-told-" + tell.rung().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                "visit",
                change.visit().id().value());
    }

    private void standDown(
            Change change,
            Effect.StandDown down,
            @Nullable AlarmId alarm,
            WatchStore.Writing writing,
            Colleagues.Present present,
            Instant now,
            List<EventLog.Happened> happened,
            Saying said) {
        PersonId by = down.by() == null ? worker(change) : down.by();
        if (alarm == null) {
            throw new IllegalStateException("everybody stands down from an alarm that is stored");
        }
        writing.close(alarm, by, down.how(), change.wasNeeded());
        happened.add(EventLog.Happened.of(change.visit().id(), "STOOD_DOWN", worker(change), by, now)
                .to(down.told())
                .saying(down.how().name()));
        String words = down.how() == Welfare.OWN_CHECK_IN
                ? present.given(worker(change)) + " has checked in and is safe. Thank you: nothing more to do."
                : present.given(by) + " has spoken to " + present.given(worker(change))
                        + " and they are safe. Thank you: nothing more to do.";
        said.standDown(alarm, words);
        audit.record("visit-stood-down", "visit", change.visit().id().value());
    }

    private static Map<PersonId, Rung> reached(Change change) {
        Map<PersonId, Rung> reached = new LinkedHashMap<>();
        for (Effect effect : change.after().effects()) {
            if (effect instanceof Effect.Tell tell
                    && !tell.rung().toWorker()
                    && !tell.rung().beforeBeginning()) {
                Set<PersonId> people = tell.people();
                people.forEach(person -> reached.put(person, tell.rung()));
            }
        }
        return reached;
    }

    private static PersonId worker(Change change) {
        return change.before().watch().worker();
    }
}
