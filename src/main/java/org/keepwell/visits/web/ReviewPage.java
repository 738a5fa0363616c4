package org.keepwell.visits.web;

import java.util.List;
import org.keepwell.shared.web.Option;
import org.keepwell.visits.Visit;

/** What the page of a review shows. */
public record ReviewPage(
        Visit visit,
        ReviewForm form,
        List<Option> outcomes,
        List<Option> domains,
        List<Option> colleagues,
        boolean hadAlarm) {}
