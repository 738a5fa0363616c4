package org.keepwell.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.keepwell.shared.Role;

/** The line "Who can see this", made from the rule that decides. */
final class WhoCanSee {

    private WhoCanSee() {}

    static String words(Rule rule) {
        if (rule.kind().name().startsWith("OWN_")) {
            return "Only you see this page.";
        }
        Set<Role> left = EnumSet.allOf(Role.class);
        left.removeAll(rule.roles());
        if (left.isEmpty()) {
            return "Everybody who works in this setting.";
        }
        List<String> people = new ArrayList<>(
                rule.roles().stream().sorted().map(WhoCanSee::plural).toList());
        rule.relations().stream()
                .sorted(Comparator.naturalOrder())
                .map(Relation::words)
                .forEach(people::add);
        String sentence = people.isEmpty() ? "" : capital(join(people)) + " of this setting.";
        if (!rule.relations().isEmpty()) {
            sentence = capital(join(people)) + ".";
        }
        return rule.whereOpen().isEmpty()
                ? sentence
                : sentence + " Where the setting opens its families to all: "
                        + join(rule.whereOpen().stream()
                                .sorted()
                                .map(WhoCanSee::plural)
                                .toList())
                        + " too.";
    }

    static String plural(Role role) {
        return switch (role) {
            case PRACTITIONER -> "practitioners";
            case SAFEGUARDING_LEAD -> "the safeguarding leads";
            case DUTY_COORDINATOR -> "duty coordinators";
            case EXTERNAL_SUPERVISOR -> "external supervisors";
            case SENIOR_LEADER -> "senior leaders";
            case TRUST_LEADER -> "trust leaders";
            case ADMINISTRATOR -> "administrators";
        };
    }

    private static String join(List<String> parts) {
        return parts.size() < 2
                ? String.join("", parts)
                : parts.stream().limit(parts.size() - 1L).collect(Collectors.joining(", ")) + " and " + parts.getLast();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
