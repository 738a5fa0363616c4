package org.keepwell.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.DatabaseClock;

/** Whether somebody can sign in, for whoever looks after people. {@code invited} is when an invitation went out that is not answered. */
public record StandingPage(
        StaffMember member,
        String username,
        boolean canSignIn,
        boolean disabled,
        @Nullable Instant invited) {

    /** The day of the invitation, in words. */
    public String invitedOn() {
        return invited == null
                ? ""
                : Days.words(invited.atZone(DatabaseClock.ZONE).toLocalDate());
    }
}
