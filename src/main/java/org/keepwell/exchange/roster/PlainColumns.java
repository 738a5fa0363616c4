package org.keepwell.exchange.roster;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keepwell.shared.Refused;

/** Which column of a plain list holds what, counted from 0, and whom the list is of. */
public record PlainColumns(Who who, Map<PlainField, Integer> chosen) {

    /** Whom a plain list is of. */
    public enum Who {
        PUPILS,
        STAFF
    }

    public PlainColumns {
        chosen = Map.copyOf(chosen);
        List<String> missing = missing(chosen);
        if (!missing.isEmpty()) {
            throw new Refused("columns", "Choose the column for: " + String.join(", ", missing) + ".");
        }
        if (chosen.values().stream().distinct().count() < chosen.size()) {
            throw new Refused("columns", "One column is chosen for two things. Choose each column once.");
        }
    }

    private static List<String> missing(Map<PlainField, Integer> chosen) {
        return Arrays.stream(PlainField.values())
                .filter(field -> field.needed() && !chosen.containsKey(field))
                .map(PlainField::words)
                .collect(Collectors.toUnmodifiableList());
    }

    /** As text that {@link #read} takes back. */
    public String written() {
        return who
                + chosen.entrySet().stream()
                        .map(entry -> "," + entry.getKey() + "=" + entry.getValue())
                        .sorted()
                        .collect(Collectors.joining());
    }

    public static PlainColumns read(String written) {
        List<String> parts = List.of(written.split(","));
        return new PlainColumns(
                Who.valueOf(parts.getFirst()),
                parts.stream()
                        .skip(1)
                        .map(part -> part.split("="))
                        .collect(Collectors.toMap(
                                part -> PlainField.valueOf(part[0]), part -> Integer.valueOf(part[1]))));
    }
}
