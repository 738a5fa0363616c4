package org.keepwell.visits;

/** A line of a protocol as somebody writes it. */
public record ItemWords(Item.Phase phase, String words, boolean mandatory) {}
