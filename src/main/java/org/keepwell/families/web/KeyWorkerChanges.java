package org.keepwell.families.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyWorkers.KeyWorkerSpell;
import org.keepwell.families.Placement;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;

/** How often a family's key worker changed while a placement went on (F05). */
record KeyWorkerChanges(List<KeyWorkerSpell> spells) {

    /** In words; empty where nobody has been key worker in that time. */
    String during(Placement placement) {
        int people = people(placement);
        return switch (people) {
            case 0 -> "";
            case 1 -> "One key worker throughout";
            case 2 -> "Key worker changed once in this placement";
            default -> "Key worker changed " + (people - 1) + " times in this placement";
        };
    }

    /** How many there were one after the other; somebody who came back counts again. */
    private int people(Placement placement) {
        Instant begins = placement.startedOn().atStartOfDay(DatabaseClock.ZONE).toInstant();
        Instant ends = placement.endedOn() == null
                ? Instant.MAX
                : placement
                        .endedOn()
                        .plusDays(1)
                        .atStartOfDay(DatabaseClock.ZONE)
                        .toInstant();
        int people = 0;
        PersonId before = null;
        for (KeyWorkerSpell spell : spells) {
            if (spell.from().isBefore(ends) && endsAfter(spell.until(), begins)) {
                people += spell.person().equals(before) ? 0 : 1;
                before = spell.person();
            }
        }
        return people;
    }

    private static boolean endsAfter(@Nullable Instant until, Instant begins) {
        return until == null || until.isAfter(begins);
    }
}
