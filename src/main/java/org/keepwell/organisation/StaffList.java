package org.keepwell.organisation;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Ids;
import org.keepwell.shared.Refused;

/**
 * One page of a list of people.
 *
 * @param next where the next page begins, to be handed back as it is; empty on the last page
 */
public record StaffList(List<StaffRecord> people, String next) {

    /** People on a page. */
    static final int PAGE = 50;

    private static final UUID FIRST = new UUID(0, 0);

    static StaffList read(@Nullable String after, BiFunction<String, UUID, List<StaffRecord>> query) {
        String key = "";
        UUID person = FIRST;
        if (after != null && !after.isEmpty()) {
            int colon = after.indexOf(':');
            if (colon < 0) {
                throw new Refused("That page of the list is not known. Begin again from the first.");
            }
            person = Ids.parse(after.substring(0, colon));
            key = after.substring(colon + 1);
        }
        List<StaffRecord> found = query.apply(key, person);
        if (found.size() <= PAGE) {
            return new StaffList(found, "");
        }
        StaffMember last = found.get(PAGE - 1).member();
        return new StaffList(found.subList(0, PAGE), last.person() + ":" + StaffRules.key(last.name()));
    }
}
