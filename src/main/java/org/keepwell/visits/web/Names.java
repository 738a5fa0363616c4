package org.keepwell.visits.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Domain;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.web.Option;

/** What people and moments are called on these pages. */
public final class Names {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(DatabaseClock.ZONE);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.UK).withZone(DatabaseClock.ZONE);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final Set<Role> CAN_ANSWER =
            Set.of(Role.PRACTITIONER, Role.SAFEGUARDING_LEAD, Role.SENIOR_LEADER, Role.DUTY_COORDINATOR);
    private static final Set<Role> CAN_VISIT = Set.of(Role.PRACTITIONER, Role.SAFEGUARDING_LEAD, Role.SENIOR_LEADER);

    private final Map<PersonId, StaffMember> staff;

    Names(Map<PersonId, StaffMember> staff) {
        this.staff = staff;
    }

    public String name(@Nullable PersonId person) {
        StaffMember member = person == null ? null : staff.get(person);
        return member == null ? "Somebody who has left" : member.name();
    }

    /** What colleagues call somebody. */
    public String given(@Nullable PersonId person) {
        StaffMember member = person == null ? null : staff.get(person);
        return member == null ? "somebody" : member.givenName();
    }

    public String mobile(PersonId person) {
        StaffMember member = staff.get(person);
        return member == null ? "" : member.mobile();
    }

    public String all(Collection<PersonId> people) {
        return people.stream().map(this::name).collect(Collectors.joining(", "));
    }

    public static String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant);
    }

    public static String day(Instant instant) {
        return DAY.format(instant);
    }

    public static String date(Instant instant) {
        return DATE.format(instant.atZone(DatabaseClock.ZONE));
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** What something touches, in the order people know it. */
    public static String domains(Collection<Domain> domains) {
        return domains.stream()
                .sorted()
                .map(domain -> domain.words().toLowerCase(Locale.UK))
                .collect(Collectors.joining(", "));
    }

    List<Option> whoCanAnswer() {
        return options(CAN_ANSWER, null);
    }

    List<Option> whoCanVisit(PersonId except) {
        return options(CAN_VISIT, except);
    }

    List<Option> colleagues(PersonId except) {
        return staff.values().stream()
                .filter(member -> !member.person().equals(except))
                .sorted(java.util.Comparator.comparing(StaffMember::name))
                .map(member -> Option.of(member.person().toString(), member.name()))
                .toList();
    }

    private List<Option> options(Set<Role> roles, @Nullable PersonId except) {
        return staff.values().stream()
                .filter(member -> !member.person().equals(except))
                .filter(member -> member.roles().stream().anyMatch(roles::contains))
                .sorted(java.util.Comparator.comparing(StaffMember::name))
                .map(member -> Option.of(member.person().toString(), member.name()))
                .toList();
    }
}
