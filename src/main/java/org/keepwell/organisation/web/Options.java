package org.keepwell.organisation.web;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.Words;
import org.keepwell.shared.web.Option;

/** Choices of forms made from what they choose among. */
final class Options {

    private Options() {}

    static <E extends Enum<E>> List<Option> of(E[] values, Function<E, String> words) {
        return Arrays.stream(values)
                .map(value -> Option.of(value.name(), words.apply(value)))
                .toList();
    }

    static List<Option> people(List<StaffMember> people) {
        return people.stream()
                .map(person -> Option.of(person.person().toString(), person.name() + ", " + person.jobTitle()))
                .toList();
    }

    static List<Option> weekdays() {
        return of(DayOfWeek.values(), Words::weekday);
    }
}
