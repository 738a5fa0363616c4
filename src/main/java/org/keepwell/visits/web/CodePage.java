package org.keepwell.visits.web;

import org.keepwell.visits.CodePhrases;

/** A worker's own code phrase. {@code typed} is one that could not be kept, to be mended; never the one that is kept. */
public record CodePage(CodePhrases.State state, String practisedOn, String typed) {}
