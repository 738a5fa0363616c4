package org.keepwell.safeguarding.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Child;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.Household;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.safeguarding.Concerns;
import org.keepwell.shared.Acting;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.web.Option;
import org.springframework.stereotype.Component;

/** The names and choices that the pages of concerns show. */
@Component
class ConcernChoices {

    static final String SOMEBODY_ELSE = "somebody-else";

    private final Families families;
    private final Household household;
    private final Concerns concerns;
    private final Staff staff;

    ConcernChoices(Families families, Household household, Concerns concerns, Staff staff) {
        this.families = families;
        this.household = household;
        this.concerns = concerns;
        this.staff = staff;
    }

    /** @throws NotFound when it is no family of this setting */
    String nameOf(FamilyId family) {
        String name = families.names(Set.of(family)).get(family);
        if (name == null) {
            throw new NotFound("family");
        }
        return name;
    }

    List<Option> ownFamilies() {
        return families.mine().stream()
                .map(family -> Option.of(family.id().toString(), family.name()))
                .toList();
    }

    /** The children to choose from: none, where the sender may not see the family. */
    List<Option> children(FamilyId family) {
        return household.children(family).stream()
                .map(child -> Option.of(child.id().toString(), fullName(child)))
                .toList();
    }

    /** Everybody who works here but the sender, and somebody else. */
    List<Option> people() {
        PersonId me = Acting.now().personOrFail();
        List<Option> people = new ArrayList<>(staff.all().stream()
                .filter(member -> !member.person().equals(me))
                .map(member -> new Option(member.person().toString(), member.name(), member.jobTitle()))
                .toList());
        people.add(new Option(SOMEBODY_ELSE, "Somebody else who works or volunteers here", ""));
        return people;
    }

    /** The names of those to whom a concern about an adult at work goes. */
    String head() {
        Map<PersonId, StaffMember> byId = staff.byId();
        return concerns.headsToTell().stream()
                .map(byId::get)
                .filter(java.util.Objects::nonNull)
                .map(StaffMember::name)
                .collect(Collectors.joining(" and "));
    }

    String person(@Nullable PersonId person) {
        return person == null ? "" : staff.maybe(person).map(StaffMember::name).orElse("Somebody who has left");
    }

    private static String fullName(Child child) {
        return (child.givenName() + " " + child.familyName()).strip();
    }
}
