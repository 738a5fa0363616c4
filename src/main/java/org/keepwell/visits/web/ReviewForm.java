package org.keepwell.visits.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Domain;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.visits.Outcome;
import org.keepwell.visits.Review;
import org.keepwell.visits.Visit;
import org.keepwell.visits.VisitStatus;

/** The review of a visit as it is typed. */
public record ReviewForm(
        String outcome,
        String goodEnough,
        String understood,
        String whoWasThere,
        List<String> heldBack,
        String nextStep,
        String wouldHelp,
        List<String> domains,
        String summary,
        String company,
        String when) {

    public ReviewForm {
        outcome = given(outcome);
        goodEnough = given(goodEnough);
        heldBack = heldBack == null ? List.of() : List.copyOf(heldBack);
        understood = given(understood);
        whoWasThere = given(whoWasThere);
        nextStep = given(nextStep);
        wouldHelp = given(wouldHelp);
        domains = domains == null ? List.of() : List.copyOf(domains);
        summary = given(summary);
        company = given(company);
        when = given(when);
    }

    /** Before anything is typed: what the plan expected it to touch, but for a visit that was stopped. */
    static ReviewForm blank(Visit visit) {
        boolean stopped = visit.status() == VisitStatus.STOPPED;
        return new ReviewForm(
                stopped ? Outcome.STOPPED.name() : "",
                "",
                "",
                "",
                List.of(),
                "",
                "",
                stopped
                        ? List.of()
                        : visit.plan().domains().stream().map(Domain::code).toList(),
                "",
                "",
                "");
    }

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
                goodEnough.equals("true"),
                understood.strip(),
                new Review.Present(whoWasThere.strip(), all(heldBack)),
                nextStep.strip(),
                wouldHelp.strip(),
                all(domains),
                summary.strip());
    }

    private static Set<Domain> all(List<String> codes) {
        return codes.stream().map(Domain::ofCode).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
