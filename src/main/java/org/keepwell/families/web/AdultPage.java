package org.keepwell.families.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/** The form of an adult. */
public record AdultPage(
        String path,
        String familyPath,
        String familyName,
        AdultForm form,
        List<Option> responsibilities,
        List<Option> safeAnswers) {}
