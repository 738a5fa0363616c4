package org.keepwell.visits.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/** What the form of a hazard shows and holds. */
public record HazardPage(
        String family,
        List<Option> addresses,
        String address,
        String fact,
        String source,
        boolean twoGo,
        boolean told,
        String whyNot,
        String reviewOn) {}
