package org.keepwell.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;

/**
 * A person as staff of the active setting.
 *
 * @param givenName what colleagues call them
 * @param jobTitle in words, as the setting says it
 * @param mobile empty when none was given
 * @param roles empty once they have left
 * @param active whether they work here today
 * @param lineManager whoever line-manages them now and still works here
 */
public record StaffMember(
        PersonId person,
        String name,
        String givenName,
        String jobTitle,
        String mobile,
        String email,
        Set<Role> roles,
        boolean active,
        @Nullable PersonId lineManager) {

    public boolean has(Role role) {
        return roles.contains(role);
    }
}
