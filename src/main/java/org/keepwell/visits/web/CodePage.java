package org.keepwell.visits.web;

import org.keepwell.visits.CodePhrases;

/** A worker's own code phrase. {@code tried} is empty before a practice. */
public record CodePage(CodePhrases.State state, String practisedOn, String tried) {}
