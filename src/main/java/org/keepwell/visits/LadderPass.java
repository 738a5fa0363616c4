package org.keepwell.visits;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.FallsDue;
import org.keepwell.shared.SettingId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One pass over what is due. A step that fails is tried alone; one that fails alone is put off, and somebody is told at once. */
@Component
class LadderPass implements FallsDue {

    private static final Logger LOG = LoggerFactory.getLogger(LadderPass.class);
    private static final int DUE_AT_ONCE = 600;
    private static final int TOGETHER = 50;
    private static final Duration PUT_OFF = Duration.ofSeconds(30);

    private final JdbcClient engineJdbc;
    private final TransactionTemplate transaction;
    private final DatabaseClock clock;
    private final VisitStore visits;
    private final WatchStore watches;
    private final RuleStore rules;
    private final Colleagues colleagues;
    private final Telling telling;
    private final AlarmFault fault;

    LadderPass(
            @Qualifier("engineJdbc") JdbcClient engineJdbc,
            PlatformTransactionManager transactions,
            DatabaseClock clock,
            VisitStore visits,
            WatchStore watches,
            RuleStore rules,
            Colleagues colleagues,
            Telling telling,
            AlarmFault fault) {
        this.engineJdbc = engineJdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.visits = visits;
        this.watches = watches;
        this.rules = rules;
        this.colleagues = colleagues;
        this.telling = telling;
        this.fault = fault;
    }

    /** What is due in every setting, longest waiting first. */
    List<DueStep> due() {
        return engineJdbc
                .sql("""
                select setting_id, timer_id, visit_id, person_id from visits.timer
                 where raised_at is null and withdrawn_at is null and due_at <= shared.now()
                 order by due_at limit ?""")
                .param(DUE_AT_ONCE)
                .query((row, n) -> new DueStep(
                        new SettingId(row.getObject(1, UUID.class)),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class)))
                .list();
    }

    @Override
    public void runDue() {
        for (List<DueStep> found = due(); !found.isEmpty(); found = due()) {
            found.stream()
                    .collect(Collectors.groupingBy(DueStep::setting, LinkedHashMap::new, Collectors.toList()))
                    .forEach(this::raise);
        }
    }

    /** Raises these steps of one setting, some at a time. */
    void raise(SettingId setting, List<DueStep> due) {
        for (int from = 0; from < due.size(); from += TOGETHER) {
            List<DueStep> together = due.subList(from, Math.min(from + TOGETHER, due.size()));
            try {
                raiseTogether(setting, together);
            } catch (RuntimeException e) {
                LOG.error("{} steps of the visit ladder failed together and are tried one by one", together.size(), e);
                together.forEach(step -> raiseAlone(setting, step));
            }
        }
    }

    private void raiseAlone(SettingId setting, DueStep step) {
        try {
            raiseTogether(setting, List.of(step));
        } catch (RuntimeException e) {
            LOG.error("A step of the visit ladder failed; it is put off and the next person up is told", e);
            Acting.as(
                    Actor.engine(setting),
                    () -> transaction.executeWithoutResult(status -> {
                        Instant now = clock.now();
                        watches.pushForward(step.timer(), now.plus(PUT_OFF));
                        fault.tell(step, watches.stumbles(step.timer()), now);
                    }));
        }
    }

    private void raiseTogether(SettingId setting, List<DueStep> steps) {
        Acting.as(
                Actor.engine(setting),
                () -> transaction.executeWithoutResult(status -> raiseWithin(steps, clock.now())));
    }

    private void raiseWithin(List<DueStep> steps, Instant now) {
        Set<UUID> held = new HashSet<>(
                visits.holdFree(steps.stream().map(DueStep::visit).distinct().toList()));
        List<DueStep> mine =
                steps.stream().filter(step -> held.contains(step.visit())).toList();
        if (mine.isEmpty()) {
            return;
        }
        Map<WatchStore.Key, WatchStore.Kept> kept = watches.all(held);
        Set<UUID> claimed = watches.claim(mine.stream().map(DueStep::timer).toList(), now);
        Map<UUID, Visit> found = visits.all(held);
        Map<VisitKind, KindRule> rule = rules.rules();
        Colleagues.Present present = colleagues.at(now);
        List<Telling.Change> changes = new ArrayList<>();
        for (DueStep step : mine) {
            if (claimed.contains(step.timer())) {
                Visit visit = found.get(step.visit());
                WatchStore.Kept before = kept.get(new WatchStore.Key(step.visit(), step.person()));
                if (visit == null || before == null || !step.timer().equals(before.timer())) {
                    throw new IllegalStateException("a timer belongs to a worker on a visit");
                }
                LadderPolicy ladder = rule.getOrDefault(
                                visit.plan().kind(), KindRule.usual(visit.plan().kind()))
                        .ladder();
                Watch.After after =
                        before.watch().fire(present.chain(visit, before.watch().worker()), ladder, now);
                changes.add(new Telling.Change(visit, before, after, true, false));
            }
        }
        telling.carryOut(changes, present, now);
    }
}
