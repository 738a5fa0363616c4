package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.Hats;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.shared.web.Option;

/** The roles somebody holds here. */
public record RolesPage(StaffRecord record, Hats hats, List<Option> roles, Typed typed) {}
