package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.Hats;
import org.keepwell.organisation.Signpost;
import org.keepwell.organisation.StaffMember;

/**
 * What each new person is told on one page.
 *
 * @param manager line manager, with the hats they wear; empty when nobody is named yet
 * @param near whoever is there: line manager, on duty now, safeguarding lead and deputies
 * @param outside whether nobody from the setting is on duty now
 * @param read whether it was read before
 */
public record WelcomePage(
        StaffMember me,
        String setting,
        List<Hats> manager,
        List<Near> near,
        List<Signpost> signposts,
        boolean outside,
        boolean read) {

    /** A colleague, and what they are to the reader; {@code name} is "You" when it is the reader. */
    public record Near(String name, String words, String mobile) {}
}
