package org.keepwell.families.web;

import java.util.List;
import org.keepwell.families.TellingLimit;
import org.keepwell.shared.web.Option;

/** Who must not be told what: those that hold, and the form for another. */
public record LimitPage(
        String path, String familyName, List<TellingLimit> limits, LimitForm form, List<Option> reasons) {}
