package org.keepwell.caseload;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.solver.Clash;
import org.keepwell.caseload.solver.Feasibility;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.HeldFamilies;
import org.keepwell.families.HeldFamily;
import org.keepwell.shared.Acting;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;

/** Makes a proposal's rows from what somebody wants and how things are, and says which limits contradict each other before anything is solved. */
@Component
class ProposalMaking {

    private static final int LONGEST_SECONDS = 60;
    private static final long SEED = 1;

    /** A family that has lost a key worker before pays more for losing another; in the measure of {@link CaseloadInstance#MOVE_COST}. */
    private static final int EACH_EARLIER_CHANGE = 4 * CaseloadInstance.MOVE_COST;

    private final NeedCriteria criteria;
    private final Suitability suitability;
    private final HeldFamilies held;
    private final Families families;
    private final DatabaseClock clock;

    ProposalMaking(
            NeedCriteria criteria, Suitability suitability, HeldFamilies held, Families families, DatabaseClock clock) {
        this.criteria = criteria;
        this.suitability = suitability;
        this.held = held;
        this.families = families;
        this.clock = clock;
    }

    /** @throws Refused naming the field that contradicts another */
    Proposal from(RebalanceWish wish, List<Caseload> everybody) {
        List<Caseload> among = among(wish, everybody);
        List<Proposal.Seat> seats = among.stream().map(one -> seat(wish, one)).toList();
        Proposal proposal = new Proposal(
                ProposalId.newId(),
                wish.why(),
                wish.about(),
                wish.risk(),
                Acting.now().personOrFail(),
                clock.now(),
                wish.maxMoves(),
                Math.clamp(wish.seconds(), 1, LONGEST_SECONDS),
                SEED,
                Arrays.stream(Band.values()).map(criteria.now()::upTo).toList(),
                Arrays.stream(Band.values())
                        .map(band -> CaseloadInstance.BAND_WEIGHTS.getOrDefault(band, 0))
                        .toList(),
                wish.after(),
                Proposal.State.WAITING,
                null,
                null,
                "",
                seats,
                parts(wish, among));
        new ProposalLimits(proposal, among, wish.together()).check();
        requireNoClash(proposal, among);
        return proposal;
    }

    /** What contradicts itself less plainly is found, and named, by the solver's exact check; it takes milliseconds. */
    private static void requireNoClash(Proposal proposal, List<Caseload> among) {
        Instance instance = new ProposalInput(proposal).instance(Set.of());
        Optional<Clash> clash = Feasibility.clash(instance);
        if (clash.isPresent()) {
            Map<PersonId, String> people = new HashMap<>();
            Map<FamilyId, String> names = new HashMap<>();
            for (Caseload one : among) {
                people.put(one.person(), one.worker().name());
                one.families().forEach(family -> names.put(family.family(), family.name()));
            }
            throw new ProposalClash(proposal, instance, people, names).refusal(clash.get());
        }
    }

    /** The same wish as things are now, without the moves that were refused. */
    RebalanceWish again(Proposal proposal) {
        Set<RebalanceWish.Pairing> apart = proposal.families().stream()
                .filter(one -> one.answer() == Proposal.Answer.REFUSED)
                .map(one -> new RebalanceWish.Pairing(one.family(), one.toOrStays()))
                .collect(Collectors.toSet());
        Map<Integer, Set<FamilyId>> groups = new TreeMap<>();
        for (Proposal.Part part : proposal.families()) {
            if (part.together() != null) {
                groups.computeIfAbsent(part.together(), first -> new HashSet<>())
                        .add(part.family());
            }
        }
        return new RebalanceWish(
                proposal.why(),
                proposal.about(),
                proposal.people().stream().map(Proposal.Seat::person).collect(Collectors.toSet()),
                proposal.maxMoves(),
                proposal.seconds(),
                proposal.families().stream()
                        .filter(Proposal.Part::stays)
                        .map(Proposal.Part::family)
                        .collect(Collectors.toSet()),
                List.copyOf(groups.values()),
                apart,
                proposal.risk(),
                proposal.id());
    }

    /** The families as a list for a sentence: "the Adeyemi and the Farrow family". */
    String names(Collection<FamilyId> which) {
        return families.names(which.stream().distinct().toList()).values().stream()
                .sorted()
                .map(name -> "the " + name + " family")
                .collect(Collectors.joining(", "));
    }

    private static List<Caseload> among(RebalanceWish wish, List<Caseload> everybody) {
        Set<PersonId> wanted = new HashSet<>(wish.people());
        PersonId about = wish.about();
        if (about != null) {
            wanted.add(about);
        } else if (wish.why().movesAll()) {
            throw new Refused(
                    "about", wish.why() == RebalanceReason.LEAVES ? "Choose who is leaving" : "Choose who is away");
        }
        List<Caseload> among =
                everybody.stream().filter(one -> wanted.contains(one.person())).toList();
        if (among.size() < wanted.size()) {
            throw new Refused("people", "Choose people from the list");
        }
        if (among.size() < 2) {
            throw new Refused("people", "Choose at least two people between whom families may move");
        }
        for (Caseload one : among) {
            boolean itself = wish.why().movesAll() && one.person().equals(about);
            if (one.capacity().away() && !itself) {
                throw new Refused(
                        "people", one.worker().name() + " is away now. Leave them out, or say that it is about them.");
            }
        }
        return among;
    }

    private static Proposal.Seat seat(RebalanceWish wish, Caseload one) {
        boolean gone = wish.why().movesAll() && one.person().equals(wish.about());
        Capacity capacity = one.capacity();
        int most = gone ? 0 : Math.max(capacity.maxFamilies(), one.families().size());
        return new Proposal.Seat(one.person(), capacity.availablePoints(), capacity.fteTenths(), 0, most, gone);
    }

    private List<Proposal.Part> parts(RebalanceWish wish, List<Caseload> among) {
        LocalDate today = clock.today();
        ToIntFunction<Held> price = CaseloadInstance.continuity(today);
        List<FamilyId> all = among.stream()
                .flatMap(one -> one.families().stream())
                .map(Held::family)
                .toList();
        Map<FamilyId, Integer> changed =
                held.all().stream().collect(Collectors.toMap(HeldFamily::family, HeldFamily::keyWorkerChanges));
        Map<FamilyId, Set<PersonId>> notSuitable =
                suitability.notFor(all, among.stream().map(Caseload::person).toList());
        Map<FamilyId, Integer> group = groups(wish);
        List<Proposal.Part> parts = new ArrayList<>();
        for (Caseload one : among) {
            for (Held family : one.families()) {
                int weeks = (int) Math.max(0, ChronoUnit.WEEKS.between(family.since(), today));
                int before = changed.getOrDefault(family.family(), 0);
                parts.add(new Proposal.Part(
                        family.family(),
                        family.need().points(),
                        family.need().band(),
                        one.person(),
                        weeks,
                        before,
                        price.applyAsInt(family) + EACH_EARLIER_CHANGE * before,
                        wish.stays().contains(family.family()),
                        group.get(family.family()),
                        List.copyOf(apart(wish, family.family(), notSuitable.getOrDefault(family.family(), Set.of()))),
                        null,
                        null,
                        null,
                        null,
                        null));
            }
        }
        return parts;
    }

    private static Set<PersonId> apart(RebalanceWish wish, FamilyId family, Set<PersonId> notSuitable) {
        Set<PersonId> all = new HashSet<>(notSuitable);
        wish.apart().stream()
                .filter(pairing -> pairing.family().equals(family))
                .map(RebalanceWish.Pairing::person)
                .forEach(all::add);
        return all;
    }

    private static Map<FamilyId, Integer> groups(RebalanceWish wish) {
        Map<FamilyId, Integer> numbers = new HashMap<>();
        int number = 1;
        for (Set<FamilyId> group : wish.together()) {
            if (group.size() > 1) {
                for (FamilyId family : group) {
                    @Nullable Integer other = numbers.put(family, number);
                    if (other != null) {
                        throw new Refused("together", "A family is in one group only");
                    }
                }
                number++;
            }
        }
        return numbers;
    }
}
