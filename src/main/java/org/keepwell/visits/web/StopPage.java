package org.keepwell.visits.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/** What the page for stopping a visit shows. */
public record StopPage(String visitPath, List<Option> categories) {}
