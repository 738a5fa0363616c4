package org.keepwell.families;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * One page of a family's timeline, newest first.
 *
 * @param next what to ask for the page after this one, or empty when this is the last
 */
public record Timeline(List<Entry> entries, String next) {

    /** A moment of the timeline. */
    public sealed interface Entry permits Done, Pointer {

        Instant at();
    }

    /** Something that was done. */
    public record Done(
            ContactId contact,
            ContactKind kind,
            List<Domain> domains,
            String summary,
            Instant at,
            @Nullable PersonId by,
            @Nullable Medium medium,
            @Nullable String reached,
            @Nullable String alongside,
            boolean planned,
            String thankYou,
            String milestone,
            String contentNotice,
            boolean hasRestricted,
            boolean corrected)
            implements Entry {}

    /** That something stands behind another wall; never what it says, nor whose words they are. */
    public record Pointer(Instant at) implements Entry {}
}
