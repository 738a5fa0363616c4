package org.keepwell.caseload;

import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.keepwell.caseload.solver.Answer;
import org.keepwell.caseload.solver.Effort;
import org.keepwell.caseload.solver.Progress;
import org.keepwell.caseload.solver.Recount;
import org.keepwell.caseload.solver.Solver;
import org.keepwell.caseload.solver.Status;
import org.keepwell.caseload.solver.Watch;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.DatabaseClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works out a proposal in one transaction that holds its row: of several processes one does it, and when that one dies, everything is as
 * before and another begins again.
 */
@Component
class ProposalWork {

    private static final long BETWEEN_LOOKS = Duration.ofMillis(300).toNanos();

    private final ProposalStore store;
    private final ProposalProgress progress;
    private final DatabaseClock clock;
    private final TransactionTemplate whole;

    ProposalWork(
            ProposalStore store,
            ProposalProgress progress,
            DatabaseClock clock,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.progress = progress;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
    }

    /** Works it out, if it waits and nobody else is at it. Returns whether it did. */
    boolean workOut(ProposalId id) {
        return Boolean.TRUE.equals(whole.execute(status -> {
            Optional<Proposal> taken = store.take(id);
            taken.ifPresent(this::workOut);
            return taken.isPresent();
        }));
    }

    /** Ends one that failed for a reason of ours. */
    void fail(ProposalId id) {
        whole.executeWithoutResult(status -> store.ended(
                id,
                Proposal.State.FAILED,
                "Something went wrong here. It is our fault, not yours; nothing has moved.",
                clock.now()));
    }

    private void workOut(Proposal proposal) {
        ProposalInput input = new ProposalInput(proposal);
        Search search = new Search(proposal, input);
        Answer answer = search.best();
        if (Thread.currentThread().isInterrupted()) {
            throw new IllegalStateException("broken off; it waits for the next start");
        }
        if (answer.status() == Status.INFEASIBLE) {
            store.ended(proposal.id(), Proposal.State.CLASH, answer.reason(), clock.now());
            return;
        }
        long before = Recount.objective(input.instance(Set.of()), input.asItIs());
        boolean proven = answer.status() == Status.OPTIMAL;
        store.workedOut(
                proposal.id(),
                input.people(answer.assignment()),
                new Proposal.Outcome(before, answer.objective(), answer.bound(), proven),
                clock.now());
    }

    /** One proposal's search: solved again with a family held back for each person whom the answer would leave without demanding work. */
    private final class Search {

        private final Proposal proposal;
        private final ProposalInput input;
        private final Looking looking;
        private final long deadline;

        Search(Proposal proposal, ProposalInput input) {
            this.proposal = proposal;
            this.input = input;
            this.looking = new Looking(proposal.id());
            this.deadline =
                    System.nanoTime() + Duration.ofSeconds(proposal.seconds()).toNanos();
        }

        Answer best() {
            Set<FamilyId> kept = new HashSet<>();
            Answer answer = solve(kept);
            while (answer.status() != Status.INFEASIBLE) {
                Optional<FamilyId> toKeep =
                        KeepsDemandingWork.oneToKeep(proposal, input.people(answer.assignment()), kept);
                if (toKeep.isEmpty()) {
                    return answer;
                }
                kept.add(toKeep.get());
                Answer keeping = solve(kept);
                if (keeping.status() == Status.INFEASIBLE) {
                    return answer; // the limits leave no room for it
                }
                answer = keeping;
            }
            return answer;
        }

        private Answer solve(Set<FamilyId> kept) {
            long left = Math.max(
                    deadline - System.nanoTime(), Duration.ofMillis(200).toNanos());
            return Solver.solve(input.instance(kept), new Effort(Duration.ofNanos(left), proposal.seed()), looking);
        }
    }

    /** Looks a few times a second whether it is to stop, and says how far it is; the solver asks far more often than that. */
    private final class Looking implements Watch {

        private final ProposalId id;
        private final long began = System.nanoTime();
        private long lastLook = began;
        private long lastWord;
        private boolean stop;

        Looking(ProposalId id) {
            this.id = id;
        }

        @Override
        public boolean stopped() {
            long now = System.nanoTime();
            if (!stop && now - lastLook >= BETWEEN_LOOKS) {
                lastLook = now;
                stop = Thread.currentThread().isInterrupted() || progress.stopWanted(id);
            }
            return stop;
        }

        @Override
        public void progress(Progress found) {
            long now = System.nanoTime();
            if (lastWord == 0 || now - lastWord >= BETWEEN_LOOKS) {
                lastWord = now;
                double seconds = (now - began) / 1e9;
                stop = progress.noteAndAsk(id, new Progress(seconds, found.objective(), found.bound())) || stop;
            }
        }
    }
}
