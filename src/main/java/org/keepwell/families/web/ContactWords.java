package org.keepwell.families.web;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.keepwell.families.Intensity;
import org.keepwell.shared.web.Option;

/** The choices of a contact's optional details, in the words of its form. */
final class ContactWords {

    static final List<Option> REACHED = List.of(
            Option.of("yes", "Yes"), Option.of("message_left", "Left a message"), Option.of("no", "Not this time"));

    static final List<Option> ALONGSIDE = List.of(
            Option.of("with", "With them"), Option.of("for", "For them"), Option.of("alone", "They did it alone"));

    static final List<Option> MODES =
            List.of(Option.of("heard", "Heard it"), Option.of("seen", "Saw it"), Option.of("read", "Read it"));

    static final List<Option> PLANNED =
            List.of(Option.of("improvised", "It came up"), Option.of("planned", "It was planned"));

    static final List<Option> MILESTONES = List.of(
            Option.of("First visit accepted", "First visit accepted"),
            Option.of("First call made by them", "First call made by them"),
            Option.of("First time through the gate", "First time through the gate"),
            Option.of("Told us something in trust", "Told us something in trust"),
            Option.of("Another first", "Another first"));

    /** The rungs of the ladder; nothing chosen leaves it to what was done. */
    static final List<Option> LADDER = Stream.concat(
                    Stream.of(Option.of("", "As it usually is")),
                    Arrays.stream(Intensity.values()).map(rung -> new Option(rung.code(), rung.words(), rung.means())))
            .toList();

    private ContactWords() {}

    static String alongside(String value) {
        return label(ALONGSIDE, value);
    }

    static String reached(String value) {
        return switch (value) {
            case "no" -> "No answer";
            case "message_left" -> "Left a message";
            default -> "Reached";
        };
    }

    static boolean offers(List<Option> options, String value) {
        return options.stream().anyMatch(option -> option.value().equals(value));
    }

    private static String label(List<Option> options, String value) {
        return options.stream()
                .filter(option -> option.value().equals(value))
                .map(Option::label)
                .findFirst()
                .orElse(value);
    }
}
