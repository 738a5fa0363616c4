package org.keepwell.notices;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;

/** Which ways lead to whom, in the order they are to be tried. */
@Component
class ContactBook {

    /** The channels each person has chosen and can be reached by; an empty list means in the application alone. */
    Map<PersonId, List<Channel>> chosenBy(Collection<PersonId> people) {
        return people.stream().collect(Collectors.toMap(person -> person, person -> List.of()));
    }
}
