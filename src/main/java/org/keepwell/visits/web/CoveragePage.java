package org.keepwell.visits.web;

import org.keepwell.visits.CodePhrases;
import org.keepwell.visits.Coverages;

/** How well visits are protected. */
public record CoveragePage(Coverages.Coverage coverage, CodePhrases.Practised practised) {}
