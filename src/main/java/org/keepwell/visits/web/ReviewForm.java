package org.keepwell.visits.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Domain;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.visits.Outcome;
import org.keepwell.visits.Review;

/** The review of a visit as it is typed. */
public record ReviewForm(
        String outcome,
        String understood,
        String whoWasThere,
        String nextStep,
        String wouldHelp,
        List<String> domains,
        String summary,
        String company,
        String when) {

    public ReviewForm {
        outcome = given(outcome);
        understood = given(understood);
        whoWasThere = given(whoWasThere);
        nextStep = given(nextStep);
        wouldHelp = given(wouldHelp);
        domains = domains == null ? List.of() : List.copyOf(domains);
        summary = given(summary);
        company = given(company);
        when = given(when);
    }

    static final ReviewForm BLANK = new ReviewForm("", "", "", "", "", List.of(), "", "", "");

    /** The review, or null with errors added. */
    @Nullable
    Review review(FormErrors errors) {
        Outcome chosen = Arrays.stream(Outcome.values())
                .filter(one -> one.name().equals(outcome))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            errors.add("outcome", "Choose how it went");
            return null;
        }
        return new Review(
                chosen,
                understood.strip(),
                whoWasThere.strip(),
                nextStep.strip(),
                wouldHelp.strip(),
                domains.stream().map(Domain::ofCode).filter(Objects::nonNull).collect(Collectors.toSet()),
                summary.strip());
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
