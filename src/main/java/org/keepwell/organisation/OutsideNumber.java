package org.keepwell.organisation;

/** Somebody outside to ring, as the setting has confirmed it. Any text may be empty but the name. */
public record OutsideNumber(String name, String number, String note) {}
