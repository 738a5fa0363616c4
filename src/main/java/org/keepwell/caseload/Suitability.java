package org.keepwell.caseload;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keepwell.families.FamilyId;
import org.keepwell.families.NotSuitable;
import org.keepwell.organisation.SoloWorkGuard;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is not to be suggested for which family, whatever the cause: conflicts, every {@link NotSuitable} and every {@link SoloWorkGuard}.
 * The causes are not in the answer and nobody can ask for them.
 */
@Component
@Transactional(readOnly = true)
public class Suitability {

    private final Conflicts conflicts;
    private final List<NotSuitable> others;
    private final List<SoloWorkGuard> guards;

    Suitability(Conflicts conflicts, List<NotSuitable> notSuitable, List<SoloWorkGuard> guards) {
        this.conflicts = conflicts;
        this.others =
                notSuitable.stream().filter(one -> !(one instanceof Conflicts)).toList();
        this.guards = List.copyOf(guards);
    }

    /**
     * For each of these families those of these people who are not to be suggested for it; every family is there. One statement for
     * conflicts; what the modules above need to answer is theirs, and they are asked for every pair.
     */
    public Map<FamilyId, Set<PersonId>> notFor(Collection<FamilyId> families, Collection<PersonId> people) {
        Map<FamilyId, Set<PersonId>> out = new HashMap<>(conflicts.of(families));
        for (FamilyId family : families) {
            Set<PersonId> not = new HashSet<>(out.getOrDefault(family, Set.of()));
            people.stream().filter(person -> kept(person, family)).forEach(not::add);
            not.retainAll(Set.copyOf(people));
            out.put(family, Set.copyOf(not));
        }
        return out;
    }

    private boolean kept(PersonId person, FamilyId family) {
        return others.stream().anyMatch(one -> one.reason(person, family).isPresent())
                || guards.stream()
                        .anyMatch(guard ->
                                guard.reasonNotAlone(person, family.value()).isPresent());
    }
}
