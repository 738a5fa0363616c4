package org.keepwell.visits.web;

import java.util.List;
import org.keepwell.shared.web.Option;
import org.keepwell.visits.Hazard;

/** Hazards to look at again; {@code until} are the days to choose from. */
public record HazardsPage(List<Hazard> hazards, Names names, List<Option> until) {}
