package org.keepwell.desk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.LocalTime;
import org.keepwell.audit.Openings;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When people are told that the audit of what they did was opened, where that had to wait. */
@Configuration(proxyBeanMethods = false)
class DeskJobs {

    private static final LocalTime IN_THE_MORNING = LocalTime.of(8, 30);

    @Bean
    RecurringTask<Void> tellOfOpenedAudits(Openings openings, OpensAudit opens) {
        return Tasks.recurring("desk.tell-of-opened-audits", Schedules.daily(DatabaseClock.ZONE, IN_THE_MORNING))
                .execute((instance, context) -> tell(openings, opens));
    }

    static void tell(Openings openings, OpensAudit opens) {
        Acting.as(Actor.engine(), openings::settingsWithUntold)
                .forEach(setting -> Acting.as(Actor.engine(setting), opens::tellThoseItIsAbout));
    }
}
