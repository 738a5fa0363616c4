package org.keepwell.visits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Everything to read out to the police, ready.
 *
 * @param worker their full name
 * @param place the last place known
 * @param lastHeard when, or null if never
 * @param car what they drive; empty when not given
 * @param emergencyContact whom to tell for them; empty when not given
 */
public record PoliceCard(
        String worker,
        String mobile,
        String place,
        String housePhone,
        String routeNote,
        @Nullable Instant lastHeard,
        String lastStep,
        String car,
        String emergencyContact) {}
