package org.keepwell.caseload.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.Proposal;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/** What a proposal was worked out from, laid open: the same rows give the same proposal again. */
final class ProposalInputs {

    private final Proposal proposal;
    private final Function<PersonId, String> name;
    private final Map<FamilyId, String> families;

    ProposalInputs(Proposal proposal, Function<PersonId, String> name, Map<FamilyId, String> families) {
        this.proposal = proposal;
        this.name = name;
        this.families = families;
    }

    ProposalPage.Inputs inputs() {
        return new ProposalPage.Inputs(
                lines(),
                proposal.people().stream().map(this::person).toList(),
                proposal.families().stream().map(this::family).toList());
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (Proposal.PricedBand one : proposal.bands()) {
            lines.add("Need of %d to %d points is “%s”, weighted %d beside the points."
                    .formatted(one.from(), one.to(), one.band().words(), one.weight()));
        }
        Proposal.@Nullable Outcome outcome = proposal.outcome();
        if (outcome != null) {
            lines.add(String.format(
                    Locale.UK,
                    "Sum of loads squared, bands and moves: %,d before, %,d after, and nothing below %,d can be. Seed %d, at most %d seconds.",
                    outcome.before(),
                    outcome.after(),
                    outcome.bound(),
                    proposal.seed(),
                    proposal.seconds()));
        }
        return lines;
    }

    private List<String> person(Proposal.Seat seat) {
        return List.of(
                name.apply(seat.person()),
                Integer.toString(seat.points()),
                String.format(Locale.UK, "%.1f", seat.tenths() / 10.0),
                seat.gone() ? "0" : Integer.toString(seat.most()));
    }

    private List<String> family(Proposal.Part part) {
        String limit =
                part.stays() ? "stays" : part.together() == null ? "may move" : "together, group " + part.together();
        return List.of(
                families.getOrDefault(part.family(), "A family"),
                name.apply(part.heldBy()),
                Integer.toString(part.need()),
                Integer.toString(part.price()),
                limit);
    }
}
