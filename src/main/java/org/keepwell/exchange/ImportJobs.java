package org.keepwell.exchange;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.keepwell.shared.DatabaseClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When rosters that nobody brought in are forgotten. */
@Configuration(proxyBeanMethods = false)
class ImportJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 20);

    @Bean
    RecurringTask<Void> forgetRosters(ForgetsRosters forgets) {
        return Tasks.recurring("exchange.forget-rosters", Schedules.daily(DatabaseClock.ZONE, AT_NIGHT))
                .execute((instance, context) -> forgets.whatIsOld());
    }
}
