package org.keepwell.families;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * An open family and who holds it, for those who share families out.
 *
 * @param keyWorker its key worker, who may have left the setting; null while nobody is
 * @param since the day from which they have been; null while nobody is
 * @param keyWorkerChanges how often another person became its key worker, 0 or more
 * @param placed whether a child of it has a placement that goes on
 */
public record HeldFamily(
        FamilyId family,
        String name,
        LocalDate addedOn,
        @Nullable PersonId keyWorker,
        @Nullable LocalDate since,
        int keyWorkerChanges,
        boolean placed) {

    /** The day from which it has been held. @throws NullPointerException while nobody holds it */
    public LocalDate heldFrom() {
        return Objects.requireNonNull(since, "Nobody holds this family");
    }
}
