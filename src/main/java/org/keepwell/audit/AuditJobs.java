package org.keepwell.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import org.keepwell.shared.DatabaseClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When the audit is signed and anchored. */
@Configuration(proxyBeanMethods = false)
class AuditJobs {

    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofMinutes(5);
    private static final LocalTime ANCHOR_AT = LocalTime.of(4, 30);

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
}
