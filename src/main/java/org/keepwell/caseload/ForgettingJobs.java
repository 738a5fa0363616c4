package org.keepwell.caseload;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.keepwell.shared.DatabaseClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When questions about families, and what has been kept long enough, are forgotten. */
@Configuration(proxyBeanMethods = false)
class ForgettingJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(2, 50);

    @Bean
    RecurringTask<Void> forgetWhatIsOld(ForgetsWhatIsOld forgets) {
        return Tasks.recurring("caseload.forget", Schedules.daily(DatabaseClock.ZONE, AT_NIGHT))
                .execute((instance, context) -> forgets.everywhere());
    }
}
