package org.keepwell.visits.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/**
 * What the page for stopping a visit shows.
 *
 * @param before whether nobody has set off yet, so that the visit is refused rather than stopped
 * @param alone whether one person goes, who may rather not go alone
 */
public record StopPage(String visit, boolean before, boolean alone, List<Option> categories) {}
