package org.keepwell.caseload.web;

import java.util.List;

/** The register: those open, and those that are closed. */
public record RegisterPage(List<Line> open, List<Line> closed) {

    /**
     * One risk.
     *
     * @param state such as "Open" or "Load is back"; {@code kind} colours its tag
     * @param who who sees to it and when it is looked at again, or that nobody does yet
     */
    public record Line(String path, String what, String since, String state, String kind, String who) {}
}
