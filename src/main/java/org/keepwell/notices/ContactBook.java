package org.keepwell.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;

/** Which ways lead to whom, in the order they are to be tried. */
@Component
class ContactBook {

    Map<PersonId, List<Channel>> first(Collection<PersonId> people, Urgency urgency) {
        return people.stream().collect(Collectors.toMap(person -> person, person -> List.of()));
    }

    Optional<Channel> next(PersonId person, Urgency urgency, Set<Channel> used) {
        return Optional.empty();
    }

    Optional<String> address(PersonId person, Channel channel) {
        return Optional.empty();
    }
}
