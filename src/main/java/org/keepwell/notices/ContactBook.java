package org.keepwell.notices;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepwell.organisation.Channel;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * Which ways out of the building lead to whom. An ordinary message goes by a person's first choice and takes the next of their choices
 * when that fails. Safety and duty go by all their choices at once, and then by any other way there is.
 */
@Component
class ContactBook {

    private final Staff staff;
    private final Carriers carriers;

    ContactBook(Staff staff, Carriers carriers) {
        this.staff = staff;
        this.carriers = carriers;
    }

    /** The channels that are taken first for each person; none for somebody who left, or chose to be told in the application alone. */
    Map<PersonId, List<Channel>> first(Collection<PersonId> people, Urgency urgency) {
        Map<PersonId, List<Channel>> first = new LinkedHashMap<>();
        records(people).forEach(record -> first.put(record.member().person(), first(record, urgency)));
        return first;
    }

    /** The channel to take after these have been taken, if there is another. */
    Optional<Channel> next(PersonId person, Urgency urgency, Set<Channel> used) {
        return records(List.of(person)).stream()
                .flatMap(record -> inOrder(record, urgency))
                .filter(channel -> !used.contains(channel))
                .findFirst();
    }

    /** Where this channel reaches the person; empty when it no longer does. */
    Optional<String> address(PersonId person, Channel channel) {
        return records(List.of(person)).stream()
                .map(record -> address(record, channel))
                .filter(address -> !address.isEmpty())
                .findFirst();
    }

    private List<Channel> first(StaffRecord record, Urgency urgency) {
        List<Channel> chosen = chosen(record).toList();
        if (urgency == Urgency.ORDINARY) {
            return inOrder(record, urgency).limit(1).toList();
        }
        return chosen.isEmpty() ? inOrder(record, urgency).toList() : chosen;
    }

    private Stream<Channel> inOrder(StaffRecord record, Urgency urgency) {
        boolean choseOnlyTheApp = record.channels().stream().allMatch(Channel.IN_APP::equals);
        if (urgency == Urgency.ORDINARY
                && (choseOnlyTheApp || chosen(record).findAny().isPresent())) {
            return chosen(record);
        }
        return Stream.concat(chosen(record), reaching(record, EnumSet.allOf(Channel.class).stream()))
                .distinct();
    }

    private Stream<Channel> chosen(StaffRecord record) {
        return reaching(record, record.channels().stream());
    }

    private Stream<Channel> reaching(StaffRecord record, Stream<Channel> channels) {
        Set<Channel> configured = carriers.configured();
        return channels.filter(configured::contains)
                .filter(channel -> !address(record, channel).isEmpty());
    }

    private static String address(StaffRecord record, Channel channel) {
        return switch (channel) {
            case EMAIL -> record.member().email().strip();
            case TEXT -> record.member().mobile().replaceAll("[^+\\d]", "");
            case IN_APP -> "";
        };
    }

    /** One statement, for one person or for many. */
    private List<StaffRecord> records(Collection<PersonId> people) {
        Set<PersonId> wanted = new HashSet<>(people);
        Stream<StaffRecord> records = wanted.size() == 1
                ? wanted.stream().flatMap(person -> staff.maybeRecord(person).stream())
                : staff.records().stream();
        return records.filter(record -> record.member().active()
                        && wanted.contains(record.member().person()))
                .collect(Collectors.toList());
    }
}
