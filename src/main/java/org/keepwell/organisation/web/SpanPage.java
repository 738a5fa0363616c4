package org.keepwell.organisation.web;

/** A term, or days on which the setting is closed, being added. */
public record SpanPage(Typed typed) {}
