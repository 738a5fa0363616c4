package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.TrustView;

/** The bodies the active setting belongs to, each with its settings side by side. */
public record TrustPage(List<TrustView> trusts) {}
