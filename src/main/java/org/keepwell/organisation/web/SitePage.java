package org.keepwell.organisation.web;

/** A site being added or changed. {@code action}: where the form goes. */
public record SitePage(String heading, String action, Typed typed) {}
