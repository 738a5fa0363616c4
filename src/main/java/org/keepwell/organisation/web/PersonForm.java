package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/**
 * A person being added or changed.
 *
 * @param adding whether they are new: roles and line manager are then asked too
 */
public record PersonForm(
        String heading,
        String action,
        boolean adding,
        Typed typed,
        List<Option> jobs,
        List<Option> sites,
        List<Option> managers) {}
