package org.keepwell.visits;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws the table of transitions as {@code docs/visit-states.md}. A test compares the file with the table. */
final class VisitStatesDiagram {

    private VisitStatesDiagram() {}

    static String markdown() {
        StringBuilder page = new StringBuilder("""
                # The states of a visit

                Drawn from `VisitTransitions`; a test fails when the two differ. *Late* and *overdue* are not states: a worker is late when
                the time they gave has passed without a sign from them, and overdue once a colleague has been told.
                *Help now* and the *code phrase* are allowed in every state and change none.

                ```mermaid
                stateDiagram-v2
                    [*] --> planned: plan
                    [*] --> under_way: start now
                """);
        Map<String, String> arrows = new LinkedHashMap<>();
        for (VisitTransitions.Transition row : VisitTransitions.CURRENT.all()) {
            arrows.merge(
                    name(row.from()) + " --> " + name(row.to()),
                    row.step().words(),
                    (before, more) -> before + " · " + more);
        }
        arrows.forEach((arrow, steps) ->
                page.append("    ").append(arrow).append(": ").append(steps).append('\n'));
        page.append(
                "    reviewed --> [*]\n    cancelled --> [*]\n```\n\n| State | Shown as | Steps |\n|---|---|---|\n");
        for (VisitStatus status : VisitStatus.values()) {
            page.append("| ")
                    .append(name(status))
                    .append(" | ")
                    .append(status.words())
                    .append(" | ");
            page.append(Arrays.stream(VisitStep.values())
                    .filter(status::allows)
                    .map(VisitStep::words)
                    .collect(Collectors.joining(", ")));
            page.append(" |\n");
        }
        return page.toString();
    }

    private static String name(VisitStatus status) {
        return status.name().toLowerCase(java.util.Locale.ROOT);
    }
}
