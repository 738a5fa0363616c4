package org.keepwell.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepwell.shared.PersonId;

/**
 * Who is on duty at one moment.
 *
 * @param outside whom to ring outside, filled only when nobody from the setting is on duty: say so, and never imply that somebody was told
 */
public record DutyNow(Optional<PersonId> leader, Optional<PersonId> deputy, List<OutsideNumber> outside) {

    /** Whether somebody from the setting is on duty. */
    public boolean anybody() {
        return leader.isPresent() || deputy.isPresent();
    }

    /** Leader and deputy, as far as there are any. */
    public Set<PersonId> people() {
        return Stream.of(leader, deputy).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }
}
