package org.keepwell.families;

/** What was done with and for families. */
public interface ContactLog {

    /** Logs what the acting person did. */
    ContactId log(NewContact contact);
}
