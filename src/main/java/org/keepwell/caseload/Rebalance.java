package org.keepwell.caseload;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Proposals to share families out anew when somebody leaves, is away or asks. A proposal changes nothing; a manager answers each of its
 * moves, and for those wanted the person who would take the family is asked first. For whoever may share families out, and nobody else.
 */
@Component
@Transactional(readOnly = true)
public class Rebalance {

    /** How many proposals a list has at most. */
    public static final int LIST = 20;

    private final ProposalStore store;
    private final ProposalProgress progress;
    private final ProposalMaking making;
    private final ProposalStanding standing;
    private final HandOvers handOvers;
    private final Caseloads caseloads;
    private final MayI mayI;
    private final Audit audit;
    private final DatabaseClock clock;

    Rebalance(
            ProposalStore store,
            ProposalProgress progress,
            ProposalMaking making,
            ProposalStanding standing,
            HandOvers handOvers,
            Caseloads caseloads,
            MayI mayI,
            Audit audit,
            DatabaseClock clock) {
        this.store = store;
        this.progress = progress;
        this.making = making;
        this.standing = standing;
        this.handOvers = handOvers;
        this.caseloads = caseloads;
        this.mayI = mayI;
        this.audit = audit;
        this.clock = clock;
    }

    /** Who and what there is to choose from: everybody with a caseload, by name. */
    public List<Caseload> choices() {
        require(Action.CHANGE);
        return caseloads.now();
    }

    /**
     * Asks for a proposal; it is worked out afterwards.
     *
     * @throws Refused naming the field, when limits contradict each other or nothing could move
     */
    @Transactional
    public ProposalId ask(RebalanceWish wish) {
        require(Action.CHANGE);
        Proposal proposal = making.from(wish, caseloads.now());
        store.add(proposal);
        audit.record("proposal-asked", "proposal", proposal.id().value());
        return proposal.id();
    }

    public Proposal of(ProposalId id) {
        require(Action.SEE);
        return store.find(id).orElseThrow(() -> new NotFound("proposal"));
    }

    /** A line of the list of proposals. */
    public record Line(
            ProposalId id,
            RebalanceReason why,
            @Nullable PersonId about,
            PersonId askedBy,
            Instant askedAt,
            Proposal.State state,
            int moves,
            int begun) {}

    /** The latest proposals asked before a moment, newest first; 20 at most. */
    public List<Line> lately(@Nullable Instant before) {
        require(Action.SEE);
        return store.lately(before, LIST);
    }

    /**
     * How far it is while it is being worked out.
     *
     * @param seconds since it was begun; 0 while it waits for its turn
     * @param withinPercent how far at most from the fairest there can be, or null before anything is known
     */
    public record SoFar(double seconds, @Nullable Double withinPercent, boolean stopping) {}

    public SoFar soFar(ProposalId id) {
        require(Action.SEE);
        ProposalProgress.SoFar far = progress.of(id);
        return new SoFar(
                far.seconds(),
                far.best().isEmpty() || far.bound().isEmpty() || far.best().getAsLong() <= 0
                        ? null
                        : 100.0
                                * (far.best().getAsLong() - far.bound().getAsLong())
                                / far.best().getAsLong(),
                far.stopping());
    }

    /** Lets it end soon with the best there is by then. */
    @Transactional
    public void stop(ProposalId id) {
        require(Action.CHANGE);
        of(id);
        progress.stop(id);
    }

    /** Says that a move is wanted or not, or takes that back with null. Families kept together are answered together. */
    @Transactional
    public void answer(ProposalId id, FamilyId family, Proposal.@Nullable Answer answer) {
        require(Action.CHANGE);
        Proposal proposal = toAnswer(id);
        Proposal.Part move = proposal.of(family).filter(Proposal.Part::moves).orElseThrow(() -> new NotFound("move"));
        if (answer == Proposal.Answer.BEGUN || move.answer() == Proposal.Answer.BEGUN) {
            throw new Refused("Somebody has been asked about this family already");
        }
        for (Proposal.Part one : proposal.sharingWith(move)) {
            if (one.moves()) {
                store.answer(id, one.family(), answer, null, me(), clock.now());
            }
        }
    }

    /** Says of every move not answered yet that it is wanted. */
    @Transactional
    public void wantAll(ProposalId id) {
        require(Action.CHANGE);
        for (Proposal.Part move : toAnswer(id).moves()) {
            if (move.answer() == null) {
                store.answer(id, move.family(), Proposal.Answer.WANTED, null, me(), clock.now());
            }
        }
    }

    /**
     * Asks those who would take the families of the wanted moves. Nothing moves before they say yes.
     *
     * @return how many were asked about
     * @throws Refused when nothing is wanted, or a family has changed hands since or is being offered elsewhere; then nobody is asked
     */
    @Transactional
    public int begin(ProposalId id) {
        require(Action.CHANGE);
        Proposal proposal = toAnswer(id);
        List<Proposal.Part> wanted = proposal.moves().stream()
                .filter(move -> move.answer() == Proposal.Answer.WANTED)
                .toList();
        if (wanted.isEmpty()) {
            throw new Refused("Say yes to a move first");
        }
        List<FamilyId> stale = wanted.stream()
                .map(Proposal.Part::family)
                .filter(standing.of(proposal).stale()::contains)
                .toList();
        if (!stale.isEmpty()) {
            throw new Refused("Since this was worked out something has changed for " + making.names(stale)
                    + ". Say no to it, or look again.");
        }
        for (Proposal.Part move : wanted) {
            HandOverId asked = handOvers.start(move.family(), move.heldBy(), move.toOrStays(), "");
            store.answer(id, move.family(), Proposal.Answer.BEGUN, asked.value(), me(), clock.now());
        }
        audit.record("proposal-begun", "proposal", id.value());
        return wanted.size();
    }

    /** Looks again with the same people and limits as things are now, without the moves that were refused. */
    @Transactional
    public ProposalId again(ProposalId id) {
        require(Action.CHANGE);
        return ask(making.again(of(id)));
    }

    /** How the moves stand as things are now. */
    public ProposalStanding.Standing standing(Proposal proposal) {
        require(Action.SEE);
        return standing.of(proposal);
    }

    private Proposal toAnswer(ProposalId id) {
        Optional<Proposal> found = store.findToAnswer(id);
        Proposal proposal = found.orElseThrow(() -> new NotFound("proposal"));
        if (proposal.state() != Proposal.State.READY) {
            throw new Refused("This proposal is not ready to be answered");
        }
        return proposal;
    }

    private static PersonId me() {
        return Acting.now().personOrFail();
    }

    private void require(Action action) {
        if (!mayI.ever(action, RecordKind.CASELOAD_MIX)) {
            throw new NotFound("proposal");
        }
    }
}
