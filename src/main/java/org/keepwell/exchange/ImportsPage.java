package org.keepwell.exchange;

import java.util.List;

/** The rosters brought in lately. */
public record ImportsPage(List<Entry> entries) {

    /** One import. {@code kind} is the colour of its tag. */
    public record Entry(String href, String fileName, String at, String by, String state, String kind) {}
}
