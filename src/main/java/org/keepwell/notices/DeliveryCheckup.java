package org.keepwell.notices;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.Channel;
import org.keepwell.shared.Checkup;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks whether messages can leave the building, and whether any is late. */
@Component
class DeliveryCheckup implements Checkup {

    private final JdbcClient engine;
    private final Carriers carriers;

    DeliveryCheckup(@Qualifier("engineJdbc") JdbcClient engine, Carriers carriers) {
        this.engine = engine;
        this.carriers = carriers;
    }

    @Override
    public String about() {
        return "messages";
    }

    @Override
    public List<Finding> look() {
        List<Finding> findings = new ArrayList<>(ways());
        findings.add(late("notices.delivery", "messages to staff"));
        findings.add(late("notices.mail", "invitations, resets and other mail"));
        return findings;
    }

    private List<Finding> ways() {
        boolean mail = carriers.by(Channel.EMAIL).isPresent();
        boolean text = carriers.by(Channel.TEXT).isPresent();
        if (!mail && !text) {
            return List.of(Finding.needsSomebody(
                    "Alarms reach nobody who is not looking at Keepwell: set KEEPWELL_SMTP_HOST or"
                            + " KEEPWELL_SMS_PROVIDER"));
        }
        List<Finding> missing = new ArrayList<>();
        if (!mail) {
            missing.add(Finding.needsSomebody("No mail leaves, so nobody can be invited: set KEEPWELL_SMTP_HOST"));
        }
        if (!text) {
            missing.add(Finding.note("No text messages leave: KEEPWELL_SMS_PROVIDER is not set"));
        }
        return missing;
    }

    private Finding late(String table, String what) {
        record Late(
                int count,
                @Nullable Timestamp oldest,
                @Nullable String problem) {}
        Late late = engine.sql("""
                select count(*), min(due_at), max(problem) from %s
                where status in ('WAITING', 'SENDING') and due_at < (select shared.now()) - interval '2 minutes'""".formatted(table))
                .query((row, n) -> new Late(row.getInt(1), row.getTimestamp(2), row.getString(3)))
                .single();
        if (late.count() == 0 || late.oldest() == null) {
            return Finding.fine("No " + what + " are late");
        }
        return Finding.needsSomebody(late.count() + " " + what + " have not gone, the oldest since "
                + Arrival.stamp(late.oldest().toInstant()) + (late.problem() == null ? "" : ": " + late.problem()));
    }
}
