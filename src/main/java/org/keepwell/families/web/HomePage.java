package org.keepwell.families.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/** The form for something seen of a home. */
public record HomePage(
        String path,
        String familyName,
        List<Option> facts,
        List<Option> routes,
        String fact,
        String words,
        String route,
        String why) {}
