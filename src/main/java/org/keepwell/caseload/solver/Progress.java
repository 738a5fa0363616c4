package org.keepwell.caseload.solver;

/** How far a solve has come: the best assignment's cost and what no assignment can cost less than. */
public record Progress(double seconds, long objective, long bound) {}
