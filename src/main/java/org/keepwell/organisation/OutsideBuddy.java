package org.keepwell.organisation;

/** Somebody outside the setting whom a person has chosen to turn to. {@code worksAt} and {@code reach} may be empty. */
public record OutsideBuddy(String name, String worksAt, String reach) {}
