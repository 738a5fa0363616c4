package org.keepwell;

import java.util.Map;

/** The modules and the floor each stands on (docs/architecture.md). A module uses those on floors below its own, never beside or above. */
final class Floors {

    static final Map<String, Integer> OF = Map.ofEntries(
            Map.entry("demo", 10),
            Map.entry("desk", 9),
            Map.entry("exchange", 8),
            Map.entry("visits", 6),
            Map.entry("caseload", 6),
            Map.entry("safeguarding", 6),
            Map.entry("families", 5),
            Map.entry("notices", 4),
            Map.entry("access", 3),
            Map.entry("organisation", 2),
            Map.entry("audit", 1),
            Map.entry("shared", 0));

    private Floors() {}
}
