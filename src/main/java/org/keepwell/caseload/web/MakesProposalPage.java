package org.keepwell.caseload.web;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.MoveWords;
import org.keepwell.caseload.NeedCriteria;
import org.keepwell.caseload.Proposal;
import org.keepwell.caseload.ProposalEffect;
import org.keepwell.caseload.ProposalStanding;
import org.keepwell.caseload.Rebalance;
import org.keepwell.caseload.RebalanceReason;
import org.keepwell.caseload.SafeLevel;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;

/** Puts a proposal in words and pictures. */
@Component
class MakesProposalPage {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.UK);

    private final Rebalance rebalance;
    private final Families families;
    private final Staff staff;
    private final NeedCriteria criteria;

    MakesProposalPage(Rebalance rebalance, Families families, Staff staff, NeedCriteria criteria) {
        this.rebalance = rebalance;
        this.families = families;
        this.staff = staff;
        this.criteria = criteria;
    }

    ProposalsPage list(List<Rebalance.Line> lines, boolean mayAsk) {
        People people = new People(staff.byId());
        List<ProposalsPage.Line> shown = lines.stream()
                .map(line -> new ProposalsPage.Line(
                        "/lead/rebalance/" + line.id(),
                        title(line.why(), line.about(), people),
                        "%s, asked by %s%s".formatted(when(line.askedAt()), people.name(line.askedBy()), moves(line)),
                        line.state().words(),
                        line.state() == Proposal.State.WAITING))
                .toList();
        return new ProposalsPage(
                shown,
                mayAsk,
                lines.size() < Rebalance.LIST ? null : lines.getLast().askedAt().toString());
    }

    ProposalPage page(Proposal proposal, boolean mayChange) {
        People people = new People(staff.byId());
        Map<FamilyId, String> names = families.names(
                proposal.families().stream().map(Proposal.Part::family).toList());
        boolean ready = proposal.state() == Proposal.State.READY;
        ProposalStanding.Standing standing = ready ? rebalance.standing(proposal) : ProposalStanding.Standing.NONE;
        return new ProposalPage(
                proposal.id().toString(),
                title(proposal.why(), proposal.about(), people),
                asked(proposal, people),
                proposal.state().words(),
                proposal.state() == Proposal.State.WAITING ? working(proposal) : null,
                proposal.words(),
                verdict(proposal),
                changed(standing.stale(), names),
                ready ? loads(proposal, people) : List.of(),
                ready ? moves(proposal, people, names, standing) : List.of(),
                count(proposal, Proposal.Answer.WANTED),
                count(proposal, null),
                mayChange,
                proposal.risk() == null ? null : proposal.risk().toString(),
                ready ? new ProposalInputs(proposal, people::name, names).inputs() : null);
    }

    private ProposalPage.Working working(Proposal proposal) {
        Rebalance.SoFar far = rebalance.soFar(proposal.id());
        Double within = far.withinPercent();
        return new ProposalPage.Working(
                (int) Math.min(far.seconds(), proposal.seconds()),
                proposal.seconds(),
                within == null
                        ? "Waiting for its turn."
                        : "The best so far is at most %s %% from the fairest there can be."
                                .formatted(String.format(Locale.UK, "%.2f", within)),
                far.stopping());
    }

    private static String title(RebalanceReason why, @Nullable PersonId about, People people) {
        return switch (why) {
            case LEAVES -> people.name(about) + " is leaving";
            case AWAY -> people.name(about) + " is away";
            case ASKED ->
                about == null ? "Somebody asked for a fairer mix" : people.name(about) + " asked for a fairer mix";
        };
    }

    private static List<String> asked(Proposal proposal, People people) {
        List<String> asked = new ArrayList<>();
        asked.add("Asked by " + people.name(proposal.askedBy()) + ", " + when(proposal.askedAt()));
        Integer most = proposal.maxMoves();
        asked.add(
                most == null ? "as many moves as help" : most == 1 ? "at most one move" : "at most " + most + " moves");
        long stay = proposal.families().stream().filter(Proposal.Part::stays).count();
        if (stay > 0) {
            asked.add(stay == 1 ? "one family stays where it is" : stay + " families stay where they are");
        }
        long groups = proposal.families().stream()
                .map(Proposal.Part::together)
                .filter(one -> one != null)
                .distinct()
                .count();
        if (groups > 0) {
            asked.add(groups == 1 ? "one group kept together" : groups + " groups kept together");
        }
        return asked;
    }

    private static String verdict(Proposal proposal) {
        Proposal.Outcome outcome = proposal.outcome();
        if (outcome == null) {
            return "";
        }
        int moves = proposal.moves().size();
        String found = moves == 0
                ? "It is best left as it is."
                : moves == 1 ? "One move is proposed." : moves + " moves are proposed.";
        double within = outcome.after() == 0 ? 0 : 100.0 * (outcome.after() - outcome.bound()) / outcome.after();
        return found
                + (outcome.proven()
                        ? " Proven: nothing within these limits is fairer at this price in continuity."
                        : String.format(
                                Locale.UK,
                                " At most %.2f %% from the fairest there can be within these limits.",
                                within));
    }

    private static String changed(Set<FamilyId> stale, Map<FamilyId, String> names) {
        return stale.stream()
                .map(family -> names.getOrDefault(family, "one"))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private List<ProposalPage.Person> loads(Proposal proposal, People people) {
        SafeLevel safe = criteria.now().safeLevel();
        Map<PersonId, ProposalEffect.Load> before = ProposalEffect.before(proposal);
        Map<PersonId, ProposalEffect.Load> chosen = ProposalEffect.asAnswered(proposal);
        Map<PersonId, ProposalEffect.Load> after = ProposalEffect.withAll(proposal);
        return proposal.people().stream()
                .map(seat -> new ProposalPage.Person(
                        people.name(seat.person()),
                        seat.gone()
                                ? (proposal.why() == RebalanceReason.LEAVES ? "leaving" : "away")
                                : String.format(Locale.UK, "%.1f time", seat.tenths() / 10.0),
                        load(before.get(seat.person()), safe),
                        load(chosen.get(seat.person()), safe),
                        load(after.get(seat.person()), safe)))
                .toList();
    }

    private static ProposalPage.Load load(ProposalEffect.@Nullable Load load, SafeLevel safe) {
        if (load == null) {
            throw new IllegalStateException("every person of a proposal has a load");
        }
        return new ProposalPage.Load(
                load.bands(),
                load.families(),
                load.percentUsed().isPresent() ? load.percentUsed().getAsInt() + " %" : "–",
                load.percentUsed().isPresent() && safe.isOver(load.percentUsed().getAsInt()));
    }

    private static List<ProposalPage.Move> moves(
            Proposal proposal, People people, Map<FamilyId, String> names, ProposalStanding.Standing standing) {
        MoveWords words = new MoveWords(proposal, people::givenName);
        return proposal.moves().stream()
                .map(move -> {
                    ProposalStanding.Became became = standing.became().get(move.family());
                    return new ProposalPage.Move(
                            move.family().toString(),
                            names.getOrDefault(move.family(), "A family"),
                            "/families/" + move.family(),
                            move.band().sentence(),
                            people.name(move.heldBy()),
                            people.name(move.toOrStays()),
                            words.reasons(move),
                            words.price(move),
                            move.answer() == null ? "" : move.answer().name(),
                            became == null ? "" : standing(became, people.givenName(move.toOrStays())),
                            became == null ? null : href(became, move),
                            standing.stale().contains(move.family()));
                })
                .toList();
    }

    private static String standing(ProposalStanding.Became became, String to) {
        return switch (became) {
            case ASKED -> to + " is asked";
            case HELD -> to + " holds it now";
            case NO_YES -> "Not agreed: offer it to somebody else";
        };
    }

    private static String href(ProposalStanding.Became became, Proposal.Part move) {
        return became == ProposalStanding.Became.HELD
                ? "/hand-overs/" + move.handOver()
                : "/families/" + move.family() + "/offer";
    }

    private static int count(Proposal proposal, Proposal.@Nullable Answer answer) {
        return (int) proposal.moves().stream()
                .filter(move -> move.answer() == answer)
                .count();
    }

    private static String moves(Rebalance.Line line) {
        if (line.state() != Proposal.State.READY) {
            return "";
        }
        String proposed = line.moves() == 1 ? "; one move proposed" : "; " + line.moves() + " moves proposed";
        return proposed + (line.begun() == 0 ? "" : ", " + line.begun() + " begun");
    }

    private static String when(Instant moment) {
        return WHEN.format(moment.atZone(DatabaseClock.ZONE));
    }

    /** Names, also of those who have left. */
    private record People(Map<PersonId, StaffMember> byId) {

        String name(@Nullable PersonId person) {
            StaffMember member = person == null ? null : byId.get(person);
            return member == null ? "Somebody" : member.name();
        }

        String givenName(PersonId person) {
            StaffMember member = byId.get(person);
            return member == null ? "Somebody" : member.givenName();
        }
    }
}
