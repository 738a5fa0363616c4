package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Locale;
import org.keepwell.shared.Refused;

/** From when until when, within one day. */
public record OpenHours(LocalTime opens, LocalTime closes) {

    public boolean hold(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }

    /** Such as "08:00 to 16:30". */
    public String words() {
        return Words.time(opens) + " to " + Words.time(closes);
    }

    void check(DayOfWeek weekday) {
        if (!closes.isAfter(opens)) {
            throw new Refused(
                    weekday.name().toLowerCase(Locale.ROOT) + "Until",
                    Words.weekday(weekday) + " must end after it begins.");
        }
    }
}
