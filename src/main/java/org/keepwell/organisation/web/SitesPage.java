package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.Site;

/** The sites, open ones first. */
public record SitesPage(List<Site> sites, boolean mayChange) {}
