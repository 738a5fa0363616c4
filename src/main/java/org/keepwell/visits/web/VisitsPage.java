package org.keepwell.visits.web;

import java.util.List;
import org.keepwell.visits.VisitLists;

/** A person's visits. */
public record VisitsPage(
        Names names,
        List<VisitLists.Line> waiting,
        List<VisitLists.Line> mine,
        List<VisitLists.Line> toReview,
        List<VisitLists.Line> past,
        String older,
        boolean mayPlan,
        boolean mayArrange,
        boolean mayCover,
        boolean codeDue) {}
