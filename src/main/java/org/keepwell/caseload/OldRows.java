package org.keepwell.caseload;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the catalogue of personal data lets us keep for 24 months: proposals, visits that could not be, and less time that has
 * ended; and what must go with an offer that is forgotten.
 */
@Component
class OldRows {

    private static final Period KEPT = Period.ofMonths(24);
    private static final List<String> FORGETTING = List.of(
            "delete from caseload.proposal where setting_id = ? and asked_at < ?",
            "delete from caseload.unmet_visit where setting_id = ? and recorded_at < ?",
            "delete from caseload.reduction where setting_id = ? and until_date < ?");

    /** A proposal must not remember for longer than the offer itself that somebody did not take a family (V27). */
    private static final String NOT_TAKEN = """
            update caseload.proposal_family f
               set answer = null, answered_by = null, answered_at = null, hand_over_id = null, to_person = f.held_by
             where f.setting_id = ? and f.hand_over_id is not null
               and not exists (select from caseload.offer o where o.setting_id = f.setting_id and o.offer_id = f.hand_over_id)
               and not exists (select from caseload.hand_over h
                                where h.setting_id = f.setting_id and h.hand_over_id = f.hand_over_id)""";

    private final JdbcClient jdbc;
    private final DatabaseClock clock;

    OldRows(JdbcClient jdbc, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void forget() {
        jdbc.sql(NOT_TAKEN).param(Acting.now().settingOrFail().value()).update();
        LocalDate before = clock.today().minus(KEPT);
        FORGETTING.forEach(sql -> jdbc.sql(sql)
                .params(Acting.now().settingOrFail().value(), before)
                .update());
    }
}
