package org.keepwell.families;

import java.util.Collection;
import java.util.Set;

/** Tells which families have a hazard noted at one of their addresses. Owned here for the list; known above, where visits are. */
public interface KnowsHazards {

    /** Those of these families with a hazard that holds today. One query, however many families. */
    Set<FamilyId> withHazards(Collection<FamilyId> families);
}
