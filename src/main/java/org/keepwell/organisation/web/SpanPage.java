package org.keepwell.organisation.web;

/**
 * The form of a term, a closure or a one-off day as typed.
 *
 * @param path where the form goes
 * @param fresh whether it is added, not changed
 */
public record SpanPage(Typed typed, String path, boolean fresh) {}
