package org.keepwell.visits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/** One worker on a visit, with check-ins of their own. */
public record Party(
        PersonId person,
        Stage stage,
        @Nullable Instant due,
        int round,
        @Nullable Instant setOffAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant leavingAt,
        @Nullable Instant safeAt,
        String lastStep,
        @Nullable Instant lastAt) {}
