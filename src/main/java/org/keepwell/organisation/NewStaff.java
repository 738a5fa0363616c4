package org.keepwell.organisation;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;

/**
 * Somebody who begins to work in the setting.
 *
 * @param titleWords the setting's own words for the job, or empty to use the job's
 * @param lineManager who line-manages them, if known
 */
public record NewStaff(
        PersonId person,
        String name,
        String givenName,
        JobTitle job,
        String titleWords,
        String mobile,
        String email,
        Set<Role> roles,
        @Nullable PersonId lineManager) {

    public NewStaff {
        roles = Set.copyOf(roles);
    }

    /** A person with the roles their job begins with and nothing else known. The first word of the name is what they are called. */
    public static NewStaff of(PersonId person, String name, JobTitle job) {
        return new NewStaff(person, name, firstWord(name), job, "", "", "", job.beginsWith(), null);
    }

    /** The same person with these roles instead. */
    public NewStaff withRoles(Set<Role> chosen) {
        return new NewStaff(person, name, givenName, job, titleWords, mobile, email, chosen, lineManager);
    }

    /** The same person with ways to reach them; either may be empty. */
    public NewStaff reachedBy(String newMobile, String newEmail) {
        return new NewStaff(person, name, givenName, job, titleWords, newMobile, newEmail, roles, lineManager);
    }

    /** The same person, line-managed by somebody who already works here. */
    public NewStaff managedBy(PersonId manager) {
        return new NewStaff(person, name, givenName, job, titleWords, mobile, email, roles, manager);
    }

    /** The same person, with the setting's own words for the job. */
    public NewStaff called(String words) {
        return new NewStaff(person, name, givenName, job, words, mobile, email, roles, lineManager);
    }

    private static String firstWord(String name) {
        String stripped = name.strip();
        int space = stripped.indexOf(' ');
        return space < 0 ? stripped : stripped.substring(0, space);
    }
}
