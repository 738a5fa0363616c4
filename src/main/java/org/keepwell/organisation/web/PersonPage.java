package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.Hats;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.shared.Role;

/**
 * A person as colleagues see them.
 *
 * @param manager the line manager's name, or empty
 * @param reports names of those they line-manage
 * @param site the site's name, or empty
 */
public record PersonPage(
        StaffRecord record,
        Hats hats,
        String manager,
        List<String> reports,
        String site,
        boolean mayChange,
        boolean me) {

    public List<Role> roles() {
        return record.member().roles().stream().sorted().toList();
    }
}
