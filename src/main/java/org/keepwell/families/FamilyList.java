package org.keepwell.families;

import java.util.List;

/**
 * One page of the setting's families by name.
 *
 * @param next what to ask for the page after this one, or empty when this is the last
 */
public record FamilyList(List<FamilySummary> families, String next) {}
