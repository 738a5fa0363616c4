package org.keepwell.access;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The mails waiting in the outbox for an address, newest first. */
final class Mails {

    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/\\S+)");

    private Mails() {}

    static List<String> to(String address) {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()))
                .sql("select body from notices.mail where address = ? order by due_at desc, id desc")
                .param(address)
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The path of the link in the newest mail. */
    static String linkTo(String address) {
        Matcher found = LINK.matcher(to(address).getFirst());
        if (!found.find()) {
            throw new AssertionError("No link in the mail");
        }
        return found.group(1);
    }
}
