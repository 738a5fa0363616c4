package org.keepwell.organisation.web;

/** A person's own emergency contact and car. */
public record MyEmergencyPage(Typed typed) {}
