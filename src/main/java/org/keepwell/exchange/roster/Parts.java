package org.keepwell.exchange.roster;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.keepwell.exchange.roster.RosterSink.Part;

/** What a roster's word for a role means here. */
final class Parts {

    private Parts() {}

    /** The part that one word names; {@link Part#OTHER} for a word that means nothing here. */
    static Part of(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "")) {
            case "student", "students", "pupil", "pupils", "learner", "child" -> Part.STUDENT;
            case "teacher", "teachers", "counselor", "counsellor", "faculty" -> Part.TEACHER;
            case "aide", "aides", "ta", "teachingassistant", "assistant", "proctor" -> Part.AIDE;
            case "administrator",
                    "admin",
                    "principal",
                    "headteacher",
                    "siteadministrator",
                    "districtadministrator",
                    "systemadministrator",
                    "staff" -> Part.ADMINISTRATOR;
            case "guardian", "guardians", "parent", "parents", "relative", "carer", "contact" -> Part.GUARDIAN;
            default -> Part.OTHER;
        };
    }

    /** All parts in a field that may hold several. */
    static Set<Part> in(String field) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (String word : field.split("[,;|]")) {
            if (!word.isBlank()) {
                parts.add(of(word));
            }
        }
        return parts;
    }
}
