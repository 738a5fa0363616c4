package org.keepwell.families.web;

/** An earlier part of a family's timeline, on a page of its own. */
public record TimelinePage(String path, String name, TimelineRows timeline) {}
