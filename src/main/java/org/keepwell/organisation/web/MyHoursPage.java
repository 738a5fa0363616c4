package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.WorkingPattern.ProtectedTime;
import org.keepwell.organisation.web.HoursPage.Weekday;
import org.keepwell.shared.web.Option;

/**
 * A person's own time.
 *
 * @param settingQuiet the setting's quiet hours in words
 * @param keepsPattern whether they keep days and hours of their own
 */
public record MyHoursPage(
        Typed typed,
        List<Weekday> weekdays,
        List<ProtectedTime> protectedTimes,
        String settingQuiet,
        boolean keepsPattern,
        List<Option> weekdayOptions) {}
