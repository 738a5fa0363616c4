package org.keepwell.notices;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;

/** When a message reaches somebody, given the hours in which they and their setting are left alone. */
@Component
class QuietHours {

    private final WorkingTime workingTime;

    QuietHours(WorkingTime workingTime) {
        this.workingTime = workingTime;
    }

    /** When each person is told: now, or for an ordinary message when their quiet hours end. */
    Map<PersonId, Instant> arrival(Set<PersonId> people, Urgency urgency, Instant now) {
        return urgency.waitsForMorning()
                ? workingTime.quietUntil(people, now)
                : people.stream().collect(Collectors.toMap(person -> person, person -> now));
    }
}
