package org.keepwell.caseload;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.keepwell.families.FamilyId;
import org.keepwell.families.HeldFamily;
import org.keepwell.shared.PersonId;

/**
 * All caseloads of a setting at one moment, with the families that are in nobody's.
 *
 * @param caseloads by the worker's name
 * @param families every open family by name, held or not
 * @param needs what each of them counts as
 */
public record Mix(List<Caseload> caseloads, List<HeldFamily> families, Map<FamilyId, Need> needs, Criteria criteria) {

    public Mix {
        caseloads = List.copyOf(caseloads);
        families = List.copyOf(families);
        needs = Map.copyOf(needs);
    }

    /** Open families that nobody who works here holds: no key worker, or one who has left. */
    public List<HeldFamily> heldByNobody() {
        Set<PersonId> here = caseloads.stream().map(Caseload::person).collect(Collectors.toSet());
        return families.stream()
                .filter(family -> family.keyWorker() == null || !here.contains(family.keyWorker()))
                .toList();
    }
}
