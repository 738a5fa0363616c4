package org.keepwell.organisation.web;

import org.keepwell.organisation.StaffRecord;

/** Somebody's last day. */
public record LeavingPage(StaffRecord record, Typed typed) {}
