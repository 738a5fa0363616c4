package org.keepwell.caseload;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the catalogue of personal data lets us keep for 24 months: proposals, visits that could not be, and less time that has ended. */
@Component
class OldRows {

    private static final Period KEPT = Period.ofMonths(24);
    private static final List<String> FORGETTING = List.of(
            "delete from caseload.proposal where setting_id = ? and asked_at < ?",
            "delete from caseload.unmet_visit where setting_id = ? and recorded_at < ?",
            "delete from caseload.reduction where setting_id = ? and until_date < ?");

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    OldRows(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void forget() {
        LocalDate before = clock.today().minus(KEPT);
        FORGETTING.forEach(sql -> jdbc.sql(sql)
                .params(Acting.now().settingOrFail().value(), before)
                .update());
    }
}
