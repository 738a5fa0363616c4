package org.keepwell.families;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * What the list of families shows of one: no more than anybody on duty needs.
 *
 * @param keyWorker who holds the family, or null while nobody does
 * @param tonight the line for whoever answers the phone this evening; empty when none was left for today
 */
public record FamilySummary(
        FamilyId id, String name, @Nullable PersonId keyWorker, String tonight) {

    public Optional<PersonId> keyWorkerIfAny() {
        return Optional.ofNullable(keyWorker);
    }
}
