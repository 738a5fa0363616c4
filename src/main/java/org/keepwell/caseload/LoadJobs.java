package org.keepwell.caseload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.keepwell.shared.DatabaseClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When load is kept: asked each night, it keeps the week that ended last where nobody has. */
@Configuration(proxyBeanMethods = false)
class LoadJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 40);

    @Bean
    RecurringTask<Void> keepLoadWeeks(KeepsLoadWeeks weeks) {
        return Tasks.recurring("caseload.keep-load-weeks", Schedules.daily(DatabaseClock.ZONE, AT_NIGHT))
                .execute((instance, context) -> weeks.everywhere());
    }
}
