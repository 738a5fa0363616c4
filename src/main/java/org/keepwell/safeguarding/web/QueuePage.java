package org.keepwell.safeguarding.web;

import java.util.List;

/**
 * Concerns below each other.
 *
 * @param unread those that nobody has received yet
 * @param next the address of the page after this one, or empty
 */
public record QueuePage(String heading, List<Row> unread, List<Row> inHand, String next, String empty, boolean closed) {

    /** One concern: never its words. */
    public record Row(String href, String about, String line, String status, boolean urgent) {}
}
