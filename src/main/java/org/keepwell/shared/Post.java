package org.keepwell.shared;

/** Sends a mail that is about no case: invitations, resets, anchors. Owned here for lower modules; done by {@code notices}. */
public interface Post {

    /** Puts a plain-text mail into the outbox, in the caller's transaction. It goes at once, quiet hours or not. */
    void mail(String to, String subject, String body);
}
