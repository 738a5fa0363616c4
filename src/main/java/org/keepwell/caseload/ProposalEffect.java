package org.keepwell.caseload;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.keepwell.shared.PersonId;

/** What a proposal's moves, or some of them, do to each caseload. Pure arithmetic over the proposal's rows. */
public final class ProposalEffect {

    /**
     * Somebody's caseload among the proposal's families.
     *
     * @param bands every band is there
     * @param percentUsed as {@link Caseload#percentUsed}; empty where there is no room to measure against
     */
    public record Load(int families, int points, Map<Band, Integer> bands, OptionalInt percentUsed) {

        public int in(Band band) {
            return bands.getOrDefault(band, 0);
        }
    }

    private ProposalEffect() {}

    /** As it was when the proposal was asked for. */
    public static Map<PersonId, Load> before(Proposal proposal) {
        return with(proposal, move -> false);
    }

    /** As it would be with all moves. */
    public static Map<PersonId, Load> withAll(Proposal proposal) {
        return with(proposal, move -> true);
    }

    /** As it would be with the moves that somebody wants or has begun. */
    public static Map<PersonId, Load> asAnswered(Proposal proposal) {
        return with(
                proposal, move -> move.answer() == Proposal.Answer.WANTED || move.answer() == Proposal.Answer.BEGUN);
    }

    static Map<PersonId, Load> with(Proposal proposal, Predicate<Proposal.Part> moved) {
        Map<PersonId, Load> loads = new LinkedHashMap<>();
        for (Proposal.Seat seat : proposal.people()) {
            List<Proposal.Part> held = proposal.families().stream()
                    .filter(family -> seat.person()
                            .equals(family.moves() && moved.test(family) ? family.toOrStays() : family.heldBy()))
                    .toList();
            loads.put(seat.person(), load(seat, held));
        }
        return loads;
    }

    private static Load load(Proposal.Seat seat, List<Proposal.Part> held) {
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        for (Band band : Band.values()) {
            bands.put(
                    band, (int) held.stream().filter(one -> one.band() == band).count());
        }
        int points = held.stream().mapToInt(Proposal.Part::need).sum();
        return new Load(held.size(), points, bands, Caseload.percent(points, seat.points()));
    }
}
