package org.keepwell.safeguarding.web;

/** How many concerns wait to be received, by door. */
public record ConcernsTodayPanel(int aboutChildren, int aboutColleagues) {}
