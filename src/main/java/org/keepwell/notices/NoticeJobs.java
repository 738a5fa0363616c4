package org.keepwell.notices;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.keepwell.shared.DatabaseClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When old notices are removed. */
@Configuration(proxyBeanMethods = false)
class NoticeJobs {

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 10);

    @Bean
    RecurringTask<Void> sweepNotices(Sweeping sweeping) {
        return Tasks.recurring("notices.sweep", Schedules.daily(DatabaseClock.ZONE, AT_NIGHT))
                .execute((instance, context) -> sweeping.whatIsOld());
    }
}
