package org.keepwell.organisation;

import java.time.LocalTime;

/** From when until when, within one day. */
public record OpenHours(LocalTime opens, LocalTime closes) {

    public boolean hold(LocalTime time) {
        return !time.isBefore(opens) && time.isBefore(closes);
    }
}
