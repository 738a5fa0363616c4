package org.keepwell.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the first set-up back to its beginning, with a known code, as on an installation that has just been started. */
final class FreshInstallation {

    static final String CODE = "ABCD-EFGH-2345-6789";

    private FreshInstallation() {}

    static void make() {
        var logins = RunningKeepwell.logins();
        JdbcClient owner = JdbcClient.create(logins.as(logins.owner()));
        assertThat(owner.sql("delete from access.throttle where key = ?")
                        .param(Throttle.Count.setUpCode().key())
                        .update())
                .isLessThanOrEqualTo(1);
        assertThat(owner.sql("""
                        update access.first_set_up
                           set founded = null, first_admin = null, finished_at = null, code_hash = ?""").param(Secrets.hash(CODE.replace("-", ""))).update())
                .isEqualTo(1);
    }
}
