package org.keepwell.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Function;
import org.keepwell.shared.PersonId;

/** Why a move is proposed and what it costs, in plain words. Everything said here follows from the proposal's own rows. */
public final class MoveWords {

    private static final int A_HALF_TERM = 7;

    private final Proposal proposal;
    private final Function<PersonId, String> name;
    private final Map<PersonId, ProposalEffect.Load> before;
    private final Map<PersonId, ProposalEffect.Load> after;

    /** @param name what colleagues call somebody */
    public MoveWords(Proposal proposal, Function<PersonId, String> name) {
        this.proposal = proposal;
        this.name = name;
        this.before = ProposalEffect.before(proposal);
        this.after = ProposalEffect.withAll(proposal);
    }

    /** Why, the weightiest first; never empty. */
    public List<String> reasons(Proposal.Part move) {
        List<String> reasons = new ArrayList<>();
        PersonId from = move.heldBy();
        PersonId to = move.toOrStays();
        if (gone(from)) {
            reasons.add(
                    proposal.why() == RebalanceReason.LEAVES
                            ? name.apply(from) + " is leaving"
                            : name.apply(from) + " is away");
        }
        load(from, to, reasons);
        bands(move, from, to, reasons);
        if (proposal.sharingWith(move).size() > 1) {
            reasons.add("kept together as you asked");
        }
        swap(from, to, reasons);
        if (reasons.isEmpty()) {
            reasons.add("makes room for another move of this proposal");
        }
        return reasons;
    }

    /** What it costs the family in continuity. */
    public String price(Proposal.Part move) {
        String together = move.weeks() < 1
                ? "together for less than a week"
                : move.weeks() == 1 ? "together for a week" : "together for " + move.weeks() + " weeks";
        String changes = switch (move.changes()) {
            case 0 -> "the first change of key worker";
            case 1 -> "the second change of key worker";
            case 2 -> "the third change of key worker";
            default -> "more than three changes of key worker";
        };
        return together + "; " + changes
                + (move.weeks() < A_HALF_TERM && move.changes() > 0 ? ", soon after the last" : "");
    }

    private void load(PersonId from, PersonId to, List<String> reasons) {
        if (gone(from)) {
            reasons.add(name.apply(to) + " goes from " + percents(to));
        } else if (points(after, from) < points(before, from)) {
            reasons.add(name.apply(from) + " goes from " + percents(from) + ", " + name.apply(to) + " from "
                    + percents(to));
        }
    }

    private void bands(Proposal.Part move, PersonId from, PersonId to, List<String> reasons) {
        Band band = move.band();
        int had = load(before, from).in(band);
        int has = load(after, from).in(band);
        if (band.compareTo(Band.A_LOT) >= 0 && !gone(from) && has < had) {
            reasons.add("%s would hold %s instead of %s, %s %s instead of %s"
                    .formatted(
                            name.apply(from),
                            families(has, band),
                            Counts.words(had),
                            name.apply(to),
                            Counts.words(load(after, to).in(band)),
                            some(load(before, to).in(band))));
        }
    }

    private void swap(PersonId from, PersonId to, List<String> reasons) {
        boolean other = proposal.moves().stream()
                .anyMatch(one -> one.heldBy().equals(to) && one.toOrStays().equals(from));
        if (other) {
            reasons.add("in exchange for a family that goes the other way");
        }
    }

    private static String some(int count) {
        return count == 0 ? "none" : Counts.words(count);
    }

    private static String families(int count, Band band) {
        return switch (count) {
            case 0 -> "no family that needs " + need(band);
            case 1 -> "one family that needs " + need(band);
            default -> Counts.words(count) + " that need " + need(band);
        };
    }

    private static String need(Band band) {
        return band == Band.MOST ? "the most time" : "a lot of time";
    }

    private String percents(PersonId person) {
        return percent(load(before, person).percentUsed()) + " to "
                + percent(load(after, person).percentUsed()) + " %";
    }

    private static String percent(OptionalInt percent) {
        return percent.isPresent() ? String.valueOf(percent.getAsInt()) : "no room";
    }

    private static int points(Map<PersonId, ProposalEffect.Load> loads, PersonId person) {
        return load(loads, person).points();
    }

    private static ProposalEffect.Load load(Map<PersonId, ProposalEffect.Load> loads, PersonId person) {
        ProposalEffect.Load load = loads.get(person);
        if (load == null) {
            throw new IllegalStateException("whoever a move concerns is one of the proposal's people");
        }
        return load;
    }

    private boolean gone(PersonId person) {
        return proposal.people().stream()
                .anyMatch(seat -> seat.gone() && seat.person().equals(person));
    }
}
