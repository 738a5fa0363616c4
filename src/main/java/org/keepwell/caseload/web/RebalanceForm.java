package org.keepwell.caseload.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.RebalanceReason;
import org.keepwell.caseload.RebalanceWish;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.springframework.util.MultiValueMap;

/**
 * What was typed on the form that asks for a proposal, as it was typed.
 *
 * @param families for each family's id: "", "stays", or the number of its group
 */
public record RebalanceForm(
        String why,
        String about,
        Set<String> people,
        String maxMoves,
        String seconds,
        String risk,
        Map<String, String> families) {

    private static final String FAMILY = "family-";
    static final String STAYS = "stays";

    static RebalanceForm blank(Set<String> people, String risk) {
        return new RebalanceForm("", "", people, "", "10", risk, Map.of());
    }

    static RebalanceForm of(MultiValueMap<String, String> typed) {
        Map<String, String> families = new TreeMap<>();
        typed.forEach((name, values) -> {
            if (name.startsWith(FAMILY) && !values.getFirst().isBlank()) {
                families.put(name.substring(FAMILY.length()), values.getFirst());
            }
        });
        return new RebalanceForm(
                first(typed, "why"),
                first(typed, "about"),
                Set.copyOf(typed.getOrDefault("people", List.of())),
                first(typed, "maxMoves"),
                first(typed, "seconds"),
                first(typed, "risk"),
                families);
    }

    /** @throws Refused naming the field that cannot be read */
    RebalanceWish wish() {
        return new RebalanceWish(
                reason(),
                about.isBlank() ? null : person("about", about),
                people.stream().map(one -> person("people", one)).collect(Collectors.toSet()),
                maxMoves.isBlank()
                        ? null
                        : number(
                                "maxMoves",
                                maxMoves,
                                "Enter how many families may move, as a number, or leave it empty"),
                number("seconds", seconds, "Choose how long it may look"),
                families.entrySet().stream()
                        .filter(one -> one.getValue().equals(STAYS))
                        .map(one -> family(one.getKey()))
                        .collect(Collectors.toSet()),
                together(),
                Set.of(),
                risk.isBlank() ? null : id("risk", risk),
                null);
    }

    /** What was chosen for a family. */
    public String chosenFor(String family) {
        return families.getOrDefault(family, "");
    }

    /** Whether anything was chosen for a family, so that its list is open. */
    public boolean anyChosen() {
        return !families.isEmpty();
    }

    private RebalanceReason reason() {
        for (RebalanceReason one : RebalanceReason.values()) {
            if (one.name().equals(why)) {
                return one;
            }
        }
        throw new Refused("why", "Say why. Families are moved when somebody leaves, is away or asks for it.");
    }

    private List<Set<FamilyId>> together() {
        Map<String, Set<FamilyId>> groups = new TreeMap<>();
        families.forEach((family, chosen) -> {
            if (!chosen.equals(STAYS)) {
                groups.computeIfAbsent(chosen, first -> new HashSet<>()).add(family(family));
            }
        });
        groups.forEach((number, group) -> {
            if (group.size() == 1) {
                throw new Refused("together", "Group " + number + " has one family; a group needs two or more");
            }
        });
        return new ArrayList<>(groups.values());
    }

    private static PersonId person(String field, String typed) {
        return new PersonId(id(field, typed));
    }

    private static FamilyId family(String typed) {
        return new FamilyId(id("together", typed));
    }

    private static UUID id(String field, String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw refused(field, "Choose from the list", e);
        }
    }

    private static int number(String field, String typed, String words) {
        try {
            return Integer.parseInt(typed.strip());
        } catch (NumberFormatException e) {
            throw refused(field, words, e);
        }
    }

    private static Refused refused(String field, String words, Exception cause) {
        Refused refused = new Refused(field, words);
        refused.initCause(cause);
        return refused;
    }

    private static String first(MultiValueMap<String, String> typed, String name) {
        @Nullable String value = typed.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
