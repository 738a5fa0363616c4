package org.keepwell.organisation.web;

import org.keepwell.organisation.StaffList;

/** The list of people. {@code next}: the address of the next page, or empty. */
public record PeoplePage(StaffList list, String text, boolean left, String next, boolean mayChange) {}
