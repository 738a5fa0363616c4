package org.keepwell.organisation;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.DatabaseClock;

/**
 * When ordinary messages are held. Quiet is whatever the setting keeps quiet, and beside it whatever a person does: their own hours,
 * and days they do not work. A person can widen the setting's quiet, not narrow it.
 */
record QuietTimes(SchoolCalendar calendar, Nightly nightly, boolean onClosedDays) {

    /** How far ahead an open day is looked for: longer than any holiday. */
    private static final int HORIZON_DAYS = 120;

    /** Hours kept quiet each day; over midnight when they end before they begin, none when both are equal. */
    record Nightly(LocalTime from, LocalTime until) {

        boolean hold(LocalTime time) {
            return from.isAfter(until)
                    ? !time.isBefore(from) || time.isBefore(until)
                    : !time.isBefore(from) && time.isBefore(until);
        }
    }

    /** A person's own: hours beside the setting's, and the days they work; null where they have set none. */
    record Own(@Nullable Nightly nightly, @Nullable Set<DayOfWeek> worksOn) {

        static final Own NONE = new Own(null, null);
    }

    boolean quiet(Own own, Instant instant) {
        ZonedDateTime here = instant.atZone(DatabaseClock.ZONE);
        return quietDay(own, here.toLocalDate()) || quietHour(own, here.toLocalTime());
    }

    /** The first moment from then on that is not quiet: when a message held now arrives. The moment itself when it is not quiet. */
    Instant quietUntil(Own own, Instant instant) {
        Instant end = instant.plus(java.time.Duration.ofDays(HORIZON_DAYS));
        Instant at = instant;
        while (at.isBefore(end)) {
            if (!quiet(own, at)) {
                return at;
            }
            at = nextEdge(own, at);
        }
        return firstMorning(own, instant);
    }

    private boolean quietDay(Own own, LocalDate day) {
        return (onClosedDays && !calendar.openOn(day))
                || (own.worksOn() != null && !own.worksOn().contains(day.getDayOfWeek()));
    }

    private boolean quietHour(Own own, LocalTime time) {
        return nightly.hold(time) || (own.nightly() != null && own.nightly().hold(time));
    }

    /** The next moment at which quiet could end: an end of quiet hours, or a new day. */
    private Instant nextEdge(Own own, Instant after) {
        LocalDate today = after.atZone(DatabaseClock.ZONE).toLocalDate();
        return Stream.of(today, today.plusDays(1))
                .flatMap(day -> Stream.of(LocalTime.MIDNIGHT, nightly.until(), ownEnd(own))
                        .filter(Objects::nonNull)
                        .map(time -> day.atTime(time).atZone(DatabaseClock.ZONE).toInstant()))
                .filter(edge -> edge.isAfter(after))
                .min(Instant::compareTo)
                .orElseThrow(() -> new IllegalStateException("A day has no next day"));
    }

    private static @Nullable LocalTime ownEnd(Own own) {
        Nightly nights = own.nightly();
        return nights == null ? null : nights.until();
    }

    /** Where no day ever opens (a calendar not yet kept, a pattern without days), the morning after: held messages must arrive. */
    private Instant firstMorning(Own own, Instant instant) {
        QuietTimes nightsOnly = new QuietTimes(calendar, nightly, false);
        Own hoursOnly = new Own(own.nightly(), null);
        Instant at = instant;
        for (int edges = 0; edges < 8 && nightsOnly.quiet(hoursOnly, at); edges++) {
            at = nightsOnly.nextEdge(hoursOnly, at);
        }
        return at;
    }
}
