package org.keepwell.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the audit is signed and anchored. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);
    private static final LocalTime ANCHOR_AT = LocalTime.of(4, 30);
    private static final LocalTime ERASE_AT = LocalTime.of(3, 50);
    private static final Period DETAILS_KEPT = Period.ofMonths(12);

    @Bean
    RecurringTask<Void> signCheckpoints(Checkpoints checkpoints) {
        return Tasks.recurring("audit.sign-checkpoint", FixedDelay.of(BETWEEN_CHECKPOINTS))
                .execute((instance, context) -> checkpoints.seal());
    }

    @Bean
    RecurringTask<Void> dropAnchors(Anchors anchors) {
        return Tasks.recurring("audit.drop-anchor", Schedules.daily(DatabaseClock.ZONE, ANCHOR_AT))
                .execute((instance, context) -> anchors.dropNow());
    }

    @Bean
    RecurringTask<Void> eraseOldDetails(Chains chains, DatabaseClock clock) {
        return Tasks.recurring("audit.erase-old-details", Schedules.daily(DatabaseClock.ZONE, ERASE_AT))
                .execute((instance, context) -> Acting.as(Actor.engine(), () -> {
                    long _ = chains.eraseDetailsBefore(
                            clock.here().minus(DETAILS_KEPT).toInstant());
                }));
    }
}
