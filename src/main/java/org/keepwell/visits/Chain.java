package org.keepwell.visits;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * Who can be told about one worker on one visit, nearest first, as it stands at one moment. Nobody who is on that visit is ever in
 * it, nor anybody who has left.
 */
public record Chain(List<Link> links, @Nullable PersonId police) {

    /** One person and the step that is theirs. */
    public record Link(Rung rung, PersonId person) {}

    public Chain {
        links = List.copyOf(links);
    }

    /** Builds a chain from those named, leaving out people on the visit, people who cannot be told, and repeats. */
    static Chain of(Named named, Set<PersonId> onTheVisit, Set<PersonId> canBeTold) {
        List<Link> links = new ArrayList<>();
        Set<PersonId> seen = new LinkedHashSet<>(onTheVisit);
        add(links, seen, canBeTold, Rung.CHECK_IN, named.checkIn());
        add(links, seen, canBeTold, Rung.CHECK_IN, named.responder());
        add(links, seen, canBeTold, Rung.LINE_MANAGER, named.lineManager());
        add(links, seen, canBeTold, Rung.DUTY_LEADER, named.dutyLeader());
        add(links, seen, canBeTold, Rung.DUTY_LEADER, named.dutyDeputy());
        PersonId ringsPolice = named.police();
        boolean can = ringsPolice != null && !onTheVisit.contains(ringsPolice) && canBeTold.contains(ringsPolice);
        if (can) {
            return new Chain(links, ringsPolice);
        }
        return new Chain(links, links.isEmpty() ? null : links.getLast().person());
    }

    /**
     * Those whom the setting names for a visit, before anybody is left out.
     *
     * @param responder somebody who has accepted to answer outside the setting's hours
     * @param police the setting's named person who rings the police
     */
    public record Named(
            @Nullable PersonId checkIn,
            @Nullable PersonId responder,
            @Nullable PersonId lineManager,
            @Nullable PersonId dutyLeader,
            @Nullable PersonId dutyDeputy,
            @Nullable PersonId police) {}

    /**
     * Who a step goes to, of those not told yet: the one whose step it is, else the next distinct person above. The check-in step goes to
     * the check-in person and to whoever has accepted to answer outside hours, together. Empty when everybody has been told.
     */
    Set<PersonId> next(Rung rung, Collection<PersonId> told) {
        List<Link> left = links.stream()
                .filter(link -> link.rung().compareTo(rung) >= 0 && !told.contains(link.person()))
                .toList();
        Set<PersonId> next = new LinkedHashSet<>();
        for (Link link : left) {
            if (next.isEmpty() || link.rung() == Rung.CHECK_IN) {
                next.add(link.person());
            }
        }
        return next;
    }

    /** Everybody in the chain, nearest first; the person who rings the police last. */
    public Set<PersonId> everybody() {
        Set<PersonId> all = new LinkedHashSet<>();
        links.forEach(link -> all.add(link.person()));
        if (police != null) {
            all.add(police);
        }
        return all;
    }

    /** Whether nobody from the setting would answer. */
    public boolean empty() {
        return links.isEmpty();
    }

    private static void add(
            List<Link> links, Set<PersonId> seen, Set<PersonId> canBeTold, Rung rung, @Nullable PersonId person) {
        if (person != null && canBeTold.contains(person) && seen.add(person)) {
            links.add(new Link(rung, person));
        }
    }
}
