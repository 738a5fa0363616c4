package org.keepwell.families.web;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.web.Option;
import org.springframework.stereotype.Component;

/** The names of those who work in the setting, for pages. */
@Component("familiesColleagues")
class Colleagues {

    private final Staff staff;

    Colleagues(Staff staff) {
        this.staff = staff;
    }

    /** The names of those who work here now. One query. */
    Map<PersonId, String> names() {
        return staff.all().stream().collect(Collectors.toMap(StaffMember::person, StaffMember::name));
    }

    /** The same with these people, whether they still work here or not; a query more for each who has left. */
    Map<PersonId, String> names(Stream<PersonId> also) {
        Map<PersonId, String> names = new HashMap<>(names());
        also.distinct()
                .filter(person -> !names.containsKey(person))
                .toList()
                .forEach(person -> staff.maybe(person).ifPresent(left -> names.put(person, left.name())));
        return names;
    }

    static String name(Map<PersonId, String> names, @Nullable PersonId person) {
        return person == null ? "" : names.getOrDefault(person, "Somebody not known here");
    }

    /** Those who may work with families, as choices. */
    List<Option> practitioners() {
        return staff.all().stream()
                .filter(StaffMember::active)
                .filter(member -> member.roles().contains(Role.PRACTITIONER)
                        || member.roles().contains(Role.SAFEGUARDING_LEAD)
                        || member.roles().contains(Role.SENIOR_LEADER))
                .sorted(Comparator.comparing(StaffMember::name))
                .map(member -> Option.of(member.person().toString(), member.name()))
                .toList();
    }
}
