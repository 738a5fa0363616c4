package org.keepwell.caseload;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.keepwell.organisation.OpenHours;
import org.keepwell.organisation.SchoolCalendar;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.WorkingHours;
import org.keepwell.organisation.WorkingPattern;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;

/** Keeps questions and meetings out of the time that somebody has protected, and meetings within the hours they work. */
@Component
class OwnTime {

    /** How many days on which the setting is open somebody has for an answer, the day of the question not counted. */
    private static final int DAYS_FOR_AN_ANSWER = 2;

    private static final int HORIZON_DAYS = 60;
    private static final LocalTime END_OF_DAY = LocalTime.of(16, 0);

    private final WorkingTime working;
    private final WorkingHours hours;

    OwnTime(WorkingTime working, WorkingHours hours) {
        this.working = working;
        this.hours = hours;
    }

    /** The first moment from then on that is not in time the person has protected. */
    Instant leftInPeace(PersonId person, Instant now) {
        List<WorkingPattern.ProtectedTime> kept = hours.protectedTimes(person);
        ZonedDateTime here = now.atZone(DatabaseClock.ZONE);
        Optional<OpenHours> holding = holding(kept, here);
        while (holding.isPresent()) {
            here = here.toLocalDate().atTime(holding.get().closes()).atZone(DatabaseClock.ZONE);
            holding = holding(kept, here);
        }
        return here.toInstant();
    }

    /** When a question of now lapses: as the setting closes on the second open day after today. */
    Instant answerBy(Instant now) {
        SchoolCalendar calendar = working.calendar();
        LocalDate today = now.atZone(DatabaseClock.ZONE).toLocalDate();
        return today.plusDays(1)
                .datesUntil(today.plusDays(HORIZON_DAYS))
                .filter(calendar::openOn)
                .skip(DAYS_FOR_AN_ANSWER - 1L)
                .findFirst()
                .map(day -> calendar.closes(day).toInstant())
                .orElseGet(() -> today.plusDays(DAYS_FOR_AN_ANSWER)
                        .atTime(END_OF_DAY)
                        .atZone(DatabaseClock.ZONE)
                        .toInstant());
    }

    /** @throws Refused when any of the time is protected by the person or outside the hours they work */
    void requireFree(StaffMember person, Instant from, Duration length, String field) {
        ZonedDateTime begins = from.atZone(DatabaseClock.ZONE);
        ZonedDateTime ends = begins.plus(length);
        boolean isProtected = hours.protectedTimes(person.person()).stream()
                .anyMatch(kept -> kept.weekday() == begins.getDayOfWeek()
                        && kept.hours().opens().isBefore(ends.toLocalTime())
                        && kept.hours().closes().isAfter(begins.toLocalTime()));
        if (isProtected) {
            throw new Refused(field, person.givenName() + " keeps that time free. Choose another.");
        }
        Instant lastMinute = ends.minusMinutes(1).toInstant();
        if (!working.atWork(person.person(), from) || !working.atWork(person.person(), lastMinute)) {
            throw new Refused(
                    field, "That is outside the hours " + person.givenName() + " works. Choose another time.");
        }
    }

    private static Optional<OpenHours> holding(List<WorkingPattern.ProtectedTime> kept, ZonedDateTime then) {
        return kept.stream()
                .filter(time ->
                        time.weekday() == then.getDayOfWeek() && time.hours().hold(then.toLocalTime()))
                .map(WorkingPattern.ProtectedTime::hours)
                .findFirst();
    }
}
