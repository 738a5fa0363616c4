package org.keepwell.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keepwell.shared.Action;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Role;

/** The access table as a page for people: docs/access-matrix.md. */
final class AccessMatrix {

    private static final List<RecordKind.Wall> WALLS = List.of(
            RecordKind.Wall.CASE,
            RecordKind.Wall.SAFETY,
            RecordKind.Wall.SUPPORT,
            RecordKind.Wall.PRIVATE,
            RecordKind.Wall.NONE);

    private AccessMatrix() {}

    static String page() {
        StringBuilder page = new StringBuilder("""
                # Who may see and do what

                Made from the one table of rules (`access/Rules.java`) by `AccessMatrixTest`; do not edit. Everything holds within one setting;
                rights are the union of a person's roles. What is not in a table nobody may do.

                **see**, **add**, **change**, **decide**: by role alone, for every record of the setting. (see), (add) …: only for a record to
                which the person stands in one of the relations named beside it. see\\*, add\\* …: also by role alone where the setting opens its
                families to all who work with them (by default under eight staff).

                """);
        WALLS.forEach(wall -> wall(page, wall));
        reasons(page);
        return page.toString();
    }

    private static void wall(StringBuilder page, RecordKind.Wall wall) {
        List<RecordKind> kinds = Arrays.stream(RecordKind.values())
                .filter(kind -> kind.wall() == wall)
                .toList();
        if (kinds.isEmpty()) {
            return;
        }
        page.append("## ").append(words(wall)).append("\n\n| Record |");
        for (Role role : Role.values()) {
            page.append(' ').append(role.words()).append(" |");
        }
        page.append(" Relations that count |\n|---|")
                .append("---|".repeat(Role.values().length + 1))
                .append('\n');
        kinds.forEach(kind -> row(page, kind));
        page.append('\n');
    }

    private static void row(StringBuilder page, RecordKind kind) {
        page.append("| ").append(word(kind)).append(" |");
        for (Role role : Role.values()) {
            page.append(' ').append(cell(kind, role)).append(" |");
        }
        String relations = Arrays.stream(Action.values())
                .flatMap(action -> Rules.about(action, kind).stream())
                .flatMap(rule -> rule.relations().stream())
                .distinct()
                .sorted()
                .map(relation ->
                        relation.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        page.append(' ').append(relations).append(" |\n");
    }

    private static String cell(RecordKind kind, Role role) {
        return Arrays.stream(Action.values())
                .flatMap(action -> mark(action, kind, role).stream())
                .collect(Collectors.joining(", "));
    }

    private static Optional<String> mark(Action action, RecordKind kind, Role role) {
        String word = action.name().toLowerCase(java.util.Locale.ROOT);
        return Rules.about(action, kind).flatMap(rule -> {
            if (rule.roles().contains(role)) {
                return Optional.of("**" + word + "**");
            }
            if (!rule.relatedRoles().contains(role) && !rule.whereOpen().contains(role)) {
                return Optional.empty();
            }
            String open = rule.whereOpen().contains(role) ? "\\*" : "";
            return Optional.of("(" + word + ")" + open);
        });
    }

    private static void reasons(StringBuilder page) {
        page.append("## Opened with a reason\n\nUntil the end of the day, audited, the reason kept:\n\n");
        for (RecordKind kind : RecordKind.values()) {
            String roles = Rules.mayGiveAReason(kind).stream()
                    .sorted()
                    .map(Role::words)
                    .collect(Collectors.joining(", "));
            if (!roles.isEmpty()) {
                page.append("- ").append(word(kind)).append(": ").append(roles).append('\n');
            }
        }
    }

    private static String words(RecordKind.Wall wall) {
        return switch (wall) {
            case CASE -> "The case wall";
            case SAFETY -> "The safety wall";
            case SUPPORT -> "The support wall";
            case PRIVATE -> "The private wall";
            case NONE -> "People, settings and the house";
        };
    }

    private static String word(RecordKind kind) {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
