package org.keepwell.families.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/** The form of a family's head: a new one has a key worker to choose, one that is there has a version. */
public record FamilyEditPage(String path, boolean isNew, FamilyForm form, List<Option> people) {}
