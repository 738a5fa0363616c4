package org.keepwell.visits;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.AddressId;
import org.keepwell.families.Domain;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.PersonId;

/**
 * What is planned for a visit. The middle, what happens there, is left blank on purpose.
 *
 * @param people who goes, the worker whose visit it is first
 * @param address one of the family's, or null when {@code elsewhere} says where
 * @param elsewhere where, in words, for a lift or a meeting outside; empty when it is at an address
 * @param privacyNote what is better not talked about there, and before whom
 * @param barriers what makes it hard for the family to let somebody in; {@code approach} the small steps towards it
 * @param goodEnough what counts as a good visit, short of going in
 * @param driverInsured for a lift: the worker has confirmed that the driver is insured for it
 * @param gapMinutes time kept free afterwards, before being with children, 0 to 120
 * @param responder who would answer after the setting closes; they have to accept
 */
public record VisitPlan(
        VisitKind kind,
        FamilyId family,
        @Nullable AddressId address,
        String elsewhere,
        Instant startsAt,
        Instant endsAt,
        List<PersonId> people,
        String purpose,
        Set<Domain> domains,
        String whoMayBeThere,
        String privacyNote,
        String barriers,
        String approach,
        String aim,
        String limits,
        String goodEnough,
        String routeNote,
        FamilyTold familyTold,
        boolean driverInsured,
        int gapMinutes,
        @Nullable PersonId checkIn,
        @Nullable PersonId responder) {

    /** Whether the family knows that somebody is coming. Names are stored. */
    public enum FamilyTold {
        NOT_YET("Not yet"),
        TOLD("They know we are coming"),
        NOT_NEEDED("Not for this visit");

        private final String words;

        FamilyTold(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public VisitPlan {
        people = List.copyOf(people);
        domains = Set.copyOf(domains);
        if (people.isEmpty() || people.size() != Set.copyOf(people).size()) {
            throw new IllegalArgumentException("a visit has at least one worker, each named once");
        }
    }

    /** The worker whose visit it is. */
    public PersonId worker() {
        return people.getFirst();
    }
}
