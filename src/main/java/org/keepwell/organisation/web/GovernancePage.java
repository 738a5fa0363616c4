package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.Belonging;
import org.keepwell.shared.web.Option;

/** A change of the body behind the setting. */
public record GovernancePage(
        Typed typed, List<Option> bodies, List<Option> kinds, List<Option> belongings, List<Belonging> history) {}
