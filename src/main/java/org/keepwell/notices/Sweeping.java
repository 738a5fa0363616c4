package org.keepwell.notices;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import org.keepwell.organisation.Settings;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.SettingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Removes notices after six months and what is left of mail after one. */
@Component
class Sweeping {

    private static final Period NOTICES = Period.ofMonths(6);
    private static final Period MAIL = Period.ofMonths(1);

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Settings settings;
    private final DatabaseClock clock;

    Sweeping(JdbcClient jdbc, NoticeOutbox.Desk desk, Settings settings, DatabaseClock clock) {
        this.jdbc = jdbc;
        this.transactions = desk.transactions();
        this.settings = settings;
        this.clock = clock;
    }

    /** A transaction a setting. Runs as often as one likes. */
    void whatIsOld() {
        List<SettingId> all = Acting.as(Actor.engine(), settings::all);
        all.forEach(setting ->
                Acting.as(Actor.engine(setting), () -> transactions.executeWithoutResult(status -> notices(setting))));
        Acting.as(Actor.engine(), () -> transactions.executeWithoutResult(status -> mail()));
    }

    private void notices(SettingId setting) {
        Timestamp before = before(NOTICES);
        jdbc.sql("""
                delete from notices.delivery d using notices.told t, notices.notice n
                where d.setting_id = ? and t.setting_id = d.setting_id and t.id = d.told_id
                  and n.setting_id = t.setting_id and n.id = t.notice_id and n.told_at < ?""").params(setting.value(), before).update();
        jdbc.sql("""
                delete from notices.told t using notices.notice n
                where t.setting_id = ? and n.setting_id = t.setting_id and n.id = t.notice_id and n.told_at < ?""").params(setting.value(), before).update();
        jdbc.sql("delete from notices.notice where setting_id = ? and told_at < ?")
                .params(setting.value(), before)
                .update();
    }

    private void mail() {
        jdbc.sql("delete from notices.mail where due_at < ?")
                .param(before(MAIL))
                .update();
    }

    private Timestamp before(Period ago) {
        Instant now = clock.now();
        return Timestamp.from(now.atZone(DatabaseClock.ZONE).minus(ago).toInstant());
    }
}
