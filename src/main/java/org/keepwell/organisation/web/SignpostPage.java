package org.keepwell.organisation.web;

/** A signpost being checked, changed or added. {@code own}: one of the setting's own, which it may remove. */
public record SignpostPage(String heading, String action, String remove, boolean own, Typed typed) {}
