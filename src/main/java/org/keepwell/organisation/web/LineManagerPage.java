package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.shared.web.Option;

/** Who line-manages somebody. */
public record LineManagerPage(StaffRecord record, List<Option> managers, Typed typed) {}
