package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.Hats;
import org.keepwell.organisation.Signpost;
import org.keepwell.organisation.StaffMember;

/**
 * What each new person is told on one page.
 *
 * @param manager line manager, with the hats they wear; empty when nobody is named yet
 * @param duty who is on duty now
 * @param leads safeguarding lead and deputies
 * @param outside whether nobody from the setting is on duty now
 * @param read whether it was read before
 */
public record WelcomePage(
        StaffMember me,
        String setting,
        List<Hats> manager,
        List<StaffMember> duty,
        List<StaffMember> leads,
        List<Signpost> signposts,
        boolean outside,
        boolean read) {}
