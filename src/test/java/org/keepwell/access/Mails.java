package org.keepwell.access;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.keepwell.testing.Outside;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails that were written to an address. The outbox forgets an address once its mail has arrived. */
final class Mails {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    private Mails() {}

    /** Every mail written to the address so far, oldest first, once all have arrived. */
    static List<Outside.Mail> to(String address) {
        await().atMost(Duration.ofSeconds(30)).until(() -> waitingFor(address) == 0);
        return Outside.mailTo(address);
    }

    /** The path of the link in the newest mail to the address. */
    static String linkTo(String address) {
        return LINK.matcher(to(address).getLast().words())
                .results()
                .map(Mails::path)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No link in the mail"));
    }

    private static int waitingFor(String address) {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()))
                .sql("select id from notices.mail where address = ?")
                .param(address)
                .query()
                .listOfRows()
                .size();
    }

    private static String path(MatchResult found) {
        return found.group(1);
    }
}
