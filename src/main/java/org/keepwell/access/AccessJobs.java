package org.keepwell.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.keepwell.shared.DatabaseClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When what signing in leaves behind is removed. */
@Configuration(proxyBeanMethods = false)
class AccessJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> sweepAccess(SweepsAccess sweeping) {
        return Tasks.recurring("access.sweep", Schedules.daily(DatabaseClock.ZONE, AT_NIGHT))
                .execute((instance, context) -> sweeping.whatIsOld());
    }
}
