package org.keepwell.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * The visits of the moment: those under way, those about to begin, and open alarms, late first.
 *
 * @param engineStopped whether nobody would be told: somebody watches by telephone until it runs again
 * @param handOver where to hand over to a monitored service, in the setting's words; empty where there is none
 */
public record Board(Instant at, List<Line> lines, boolean engineStopped, FalseAlarms falseAlarms, String handOver) {

    /**
     * One worker on one visit.
     *
     * @param alarm the open alarm about them, or null
     * @param next what comes next and when, or null
     * @param nextFor who is told then, in words; empty when it is the worker
     * @param with who deals with it, in words, where the acting person is to leave it to them; empty otherwise
     */
    public record Line(
            Visit visit,
            Party party,
            String who,
            @Nullable AlarmId alarm,
            @Nullable AlarmKind alarmKind,
            Watch.@Nullable Step next,
            String nextFor,
            String lastHeard,
            String with) {

        public boolean late(Instant now) {
            return alarm != null || (party.stage().out() && party.due() != null && now.isAfter(party.due()));
        }

        /** Whole minutes left, negative when late; for somebody who is out. */
        public long minutesLeft(Instant now) {
            return party.due() == null
                    ? 0
                    : Math.floorDiv(Duration.between(now, party.due()).toSeconds(), 60);
        }

        /** How much of the time given is used, 0 to 100. */
        public int used(Instant now) {
            Instant from = party.setOffAt() == null ? visit.plan().startsAt() : party.setOffAt();
            Instant due = party.due() == null ? visit.plan().endsAt() : party.due();
            long whole = Math.max(1, Duration.between(from, due).toSeconds());
            return Math.clamp(100 * Duration.between(from, now).toSeconds() / whole, 0, 100);
        }

        public PersonId worker() {
            return party.person();
        }
    }

    public long late() {
        return lines.stream().filter(line -> line.late(at)).count();
    }
}
