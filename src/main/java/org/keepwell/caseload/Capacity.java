package org.keepwell.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.keepwell.shared.PersonId;

/**
 * How much room somebody has for families on one day. Follows from dates alone: nothing has to run for a reduction to begin or end.
 *
 * @param away whether they are away altogether; then they have no room, which is not the same as being free
 * @param contractedMinutes a week, before reductions, at most full time
 * @param availableMinutes a week, what reductions leave of them, 0 or more
 * @param availablePoints of need that this time has room for, 0 or more; nought for somebody away
 * @param fteTenths the time left for families, in tenths of full time, 1 to 10 whatever is left (a limit of none says the rest)
 * @param maxFamilies the most families they hold, 0 for somebody away or without time
 * @param active the reductions of that day
 * @param nextChange what their dates change next, if they change anything
 */
public record Capacity(
        PersonId person,
        boolean away,
        int contractedMinutes,
        int availableMinutes,
        int availablePoints,
        int fteTenths,
        int maxFamilies,
        List<Reduction> active,
        Optional<Change> nextChange) {

    public Capacity {
        active = List.copyOf(active);
    }

    /** What dates change next: from that day on, this is the room. */
    public record Change(LocalDate on, boolean away, int availablePoints) {}

    /** The absence that holds on that day, if they are away. */
    public Optional<Reduction> absence() {
        return active.stream().filter(Reduction::away).findFirst();
    }
}
