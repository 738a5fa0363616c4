package org.keepwell.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keepwell.notices.Notices;
import org.keepwell.organisation.OutsideNumber;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a worker sees of their own visit on their phone. After the code phrase it shows nothing else than after "all well". */
@Component
@Transactional(readOnly = true)
public class UnderWay {

    private final VisitStore visits;
    private final WatchStore watches;
    private final EventLog log;
    private final RuleStore rules;
    private final Colleagues colleagues;
    private final GettingReady gettingReady;
    private final Notices notices;
    private final DatabaseClock clock;

    UnderWay(
            VisitStore visits,
            WatchStore watches,
            EventLog log,
            RuleStore rules,
            Colleagues colleagues,
            GettingReady gettingReady,
            Notices notices,
            DatabaseClock clock) {
        this.visits = visits;
        this.watches = watches;
        this.log = log;
        this.rules = rules;
        this.colleagues = colleagues;
        this.gettingReady = gettingReady;
        this.notices = notices;
        this.clock = clock;
    }

    /**
     * @param minutesLeft whole minutes, below nought when late
     * @param share of the time, left, 0 to 1
     * @param tellsAt "HH:mm" when the first colleague is told
     * @param tells who that is
     * @param lines what was pressed, oldest first
     * @param missing who is missing where nobody from the setting would answer; empty otherwise
     * @param outside whom to ring then
     * @param help whom a call for help has reached; null when none is open
     */
    public record View(
            Visit visit,
            Party me,
            int minutesLeft,
            double share,
            String until,
            String tellsAt,
            String tells,
            String everybody,
            List<String> lines,
            @Nullable Help help,
            List<String> missing,
            List<OutsideNumber> outside) {

        public boolean late() {
            return minutesLeft < 0;
        }
    }

    /** An open call for help: who has been told and who has seen it. */
    public record Help(List<String> told, List<String> seen) {}

    /** The acting worker's own view. @throws NotFound when they are not on the visit */
    public View mine(VisitId id) {
        PersonId me = Acting.now().personOrFail();
        Visit visit = visits.find(id);
        if (!visit.isOn(me)) {
            throw new NotFound("visit");
        }
        Instant now = clock.now();
        Party party = visit.of(me);
        Colleagues.Present present = colleagues.at(now);
        Chain chain = present.chain(visit, me);
        Instant due = party.due() == null ? visit.plan().endsAt() : party.due();
        Instant from = party.setOffAt() == null ? visit.plan().startsAt() : party.setOffAt();
        long whole = Math.max(1, Duration.between(from, due).toSeconds());
        long left = Duration.between(now, due).toSeconds();
        LadderPolicy ladder = rules.rule(visit.plan().kind()).ladder();
        return new View(
                visit,
                party,
                (int) Math.floorDiv(left, 60L),
                (double) left / whole,
                Wording.time(due),
                Wording.time(due.plus(ladder.after(Rung.CHECK_IN))),
                present.givens(chain.next(Rung.CHECK_IN, List.of())),
                present.givens(chain.everybody()),
                log.of(id).stream()
                        .filter(event -> me.equals(event.about()) && LogWords.shows(event, true))
                        .map(event -> LogWords.line(event, present, true))
                        .toList(),
                help(visit, me, present),
                chain.empty() ? gettingReady.of(visit).missing() : List.of(),
                chain.empty() ? colleagues.outside() : List.of());
    }

    private @Nullable Help help(Visit visit, PersonId me, Colleagues.Present present) {
        WatchStore.Kept kept = watches.of(visit.id(), me);
        Watch.Alarm open = kept.watch().alarm();
        if (open == null || open.kind() != AlarmKind.HELP) {
            return null;
        }
        List<String> seen = notices.receipts(Wording.key(Objects.requireNonNull(kept.alarm()))).stream()
                .filter(receipt -> receipt.seen() != null)
                .map(receipt -> present.given(receipt.person()))
                .distinct()
                .toList();
        return new Help(open.told().stream().map(present::given).sorted().toList(), seen);
    }
}
