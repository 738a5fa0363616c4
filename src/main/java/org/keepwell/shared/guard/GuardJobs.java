package org.keepwell.shared.guard;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.keepwell.shared.DatabaseClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When wrapping keys are changed. */
@Configuration(proxyBeanMethods = false)
class GuardJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    @Bean
    RecurringTask<Void> changeWrappingKeys(ReWrapping reWrapping) {
        return Tasks.recurring("shared.change-wrapping-keys", Schedules.daily(DatabaseClock.ZONE, AT_NIGHT))
                .execute((instance, context) -> reWrapping.whatIsDue());
    }
}
