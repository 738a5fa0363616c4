package org.keepwell.caseload;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/**
 * A proposal to move families, with everything it was worked out from as it was then.
 *
 * @param words which limits clash, or what went wrong; empty otherwise
 * @param bandTops the highest points of each band, ascending
 * @param bandWeights what a band's families cost beside their points
 */
public record Proposal(
        ProposalId id,
        RebalanceReason why,
        @Nullable PersonId about,
        @Nullable UUID risk,
        PersonId askedBy,
        Instant askedAt,
        @Nullable Integer maxMoves,
        int seconds,
        long seed,
        List<Integer> bandTops,
        List<Integer> bandWeights,
        @Nullable ProposalId after,
        State state,
        @Nullable Instant workedAt,
        @Nullable Outcome outcome,
        String words,
        List<Seat> people,
        List<Part> families) {

    public Proposal {
        bandTops = List.copyOf(bandTops);
        bandWeights = List.copyOf(bandWeights);
        people = List.copyOf(people);
        families = List.copyOf(families);
    }

    /** How far it has come. */
    public enum State {
        WAITING("Being worked out"),
        READY("Worked out"),
        CLASH("The limits clash"),
        FAILED("Something went wrong");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** What people made of a move. */
    public enum Answer {
        WANTED,
        REFUSED,
        BEGUN
    }

    /**
     * How good it is, in the solver's sum: smaller is fairer.
     *
     * @param bound nothing within the limits is below this
     * @param proven whether nothing within the limits is better
     */
    public record Outcome(long before, long after, long bound, boolean proven) {}

    /**
     * Somebody among whom families may move.
     *
     * @param points what they can carry, of the same kind as a family's points
     * @param tenths contracted time in tenths of full time, 1..10
     * @param gone whether they would hold nobody afterwards
     */
    public record Seat(PersonId person, int points, int tenths, int least, int most, boolean gone) {}

    /**
     * A family as it was when this was asked.
     *
     * @param weeks how long its key worker has held it
     * @param changes how often its key worker changed before, in this placement
     * @param price what a move costs in the solver's sum
     * @param together the number of its group, or null
     * @param to who would hold it, or null while that is not known
     * @param handOver the hand-over that was begun, or null
     */
    public record Part(
            FamilyId family,
            int need,
            Band band,
            PersonId heldBy,
            int weeks,
            int changes,
            int price,
            boolean stays,
            @Nullable Integer together,
            List<PersonId> notSuitable,
            @Nullable PersonId to,
            @Nullable Answer answer,
            @Nullable PersonId answeredBy,
            @Nullable Instant answeredAt,
            @Nullable UUID handOver) {

        public Part {
            notSuitable = List.copyOf(notSuitable);
        }

        /** Whether it is proposed that the family changes hands. */
        public boolean moves() {
            return to != null && !to.equals(heldBy);
        }

        /** Who would hold it; who holds it while nothing else is proposed. */
        public PersonId toOrStays() {
            return to == null ? heldBy : to;
        }
    }

    /** A band of need as it was when this was asked. */
    public record PricedBand(Band band, int from, int to, int weight) {}

    /** The bands, lowest first. */
    public List<PricedBand> bands() {
        List<PricedBand> bands = new ArrayList<>();
        Band[] all = Band.values();
        for (int i = 0; i < all.length; i++) {
            bands.add(
                    new PricedBand(all[i], i == 0 ? 1 : bandTops.get(i - 1) + 1, bandTops.get(i), bandWeights.get(i)));
        }
        return bands;
    }

    /** The moves it proposes, in the families' order. */
    public List<Part> moves() {
        return families.stream().filter(Part::moves).toList();
    }

    public Optional<Part> of(FamilyId family) {
        return families.stream().filter(part -> part.family().equals(family)).findFirst();
    }

    /** The families that move only with this one: its group, or itself alone. */
    public List<Part> sharingWith(Part part) {
        return part.together() == null
                ? List.of(part)
                : families.stream()
                        .filter(one -> part.together().equals(one.together()))
                        .toList();
    }

    /** Whether anything was answered that a hand-over has not begun for. */
    public boolean hasWanted() {
        return moves().stream().anyMatch(move -> move.answer() == Answer.WANTED);
    }
}
