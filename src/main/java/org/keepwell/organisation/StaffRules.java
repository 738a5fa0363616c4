package org.keepwell.organisation;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;

/** What a staff record must be. */
final class StaffRules {

    static final String ONE_ADMINISTRATOR =
            "Somebody must stay administrator here. Give the role to somebody else first.";

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()-]{3,24}");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    private StaffRules() {}

    static void checkNames(String name, String givenName) {
        if (name.isBlank() || name.length() > 120) {
            throw new Refused("name", "Enter the full name, up to 120 letters.");
        }
        if (givenName.isBlank() || givenName.length() > 80) {
            throw new Refused("givenName", "Enter what colleagues call them, up to 80 letters.");
        }
    }

    static void checkReach(String mobile, String email) {
        if (!mobile.isBlank() && !PHONE.matcher(mobile).matches()) {
            throw new Refused("mobile", "Enter a phone number such as 07700 900123, or leave it empty.");
        }
        if (!email.isBlank() && !EMAIL.matcher(email).matches()) {
            throw new Refused("email", "Enter an e-mail address such as name@school.example, or leave it empty.");
        }
    }

    /** @throws Refused when following lines upwards from the manager would come back to the person */
    static void checkNoCircle(PersonId person, PersonId manager, Map<PersonId, PersonId> managers) {
        Set<PersonId> seen = new HashSet<>();
        @Nullable PersonId above = manager;
        while (above != null && seen.add(above)) {
            if (above.equals(person)) {
                throw new Refused(
                        "lineManager", "That would go in a circle: they would end up managing their own manager.");
            }
            above = managers.get(above);
        }
    }

    /** A name as it is sorted and searched: lower case, without accents. */
    static String key(String name) {
        return MARKS.matcher(Normalizer.normalize(name.strip(), Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.UK);
    }
}
