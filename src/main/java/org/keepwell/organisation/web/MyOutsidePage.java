package org.keepwell.organisation.web;

/** Somebody outside whom a person chooses for themselves. {@code chosen}: whether there is one. */
public record MyOutsidePage(Typed typed, boolean chosen) {}
