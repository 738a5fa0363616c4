package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/** Somebody being named for a time on duty: on one day, or every week. */
public record SlotPage(Typed typed, List<Option> people, List<Option> duties, List<Option> weekdays) {}
