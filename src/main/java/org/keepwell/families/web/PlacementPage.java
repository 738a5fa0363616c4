package org.keepwell.families.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/** The form of a stay. */
public record PlacementPage(
        String path, String familyPath, String familyName, PlacementForm form, List<Option> endings) {}
