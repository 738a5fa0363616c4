package org.keepwell.organisation.web;

import org.keepwell.organisation.Hats;
import org.keepwell.organisation.StaffRecord;

/** The index of what a person keeps about themselves here, each with how it stands. */
public record MyPage(StaffRecord record, Hats hats, String hours, boolean emergency, String buddy) {}
