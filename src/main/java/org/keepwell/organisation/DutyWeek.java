package org.keepwell.organisation;

import java.time.LocalDate;
import java.util.List;

/** Monday to Sunday of the rota, and whether somebody confirmed it. */
public record DutyWeek(LocalDate monday, List<DutyDay> days, boolean confirmed) {

    /** The days on which the setting is open and duty is not fully covered. */
    public List<DutyDay> gaps() {
        return days.stream().filter(day -> !day.covered()).toList();
    }
}
