package org.keepwell.organisation.web;

import java.util.List;

/** Opening hours of the week and the setting's quiet hours. */
public record HoursPage(Typed typed, List<Weekday> weekdays, boolean mayChange) {

    /** A weekday. {@code field}: how its two fields begin. */
    public record Weekday(String field, String name) {}
}
