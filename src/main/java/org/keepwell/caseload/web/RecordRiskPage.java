package org.keepwell.caseload.web;

/** A risk that a leader is writing down: what was typed so far. */
public record RecordRiskPage(String what, String since, String today) {}
