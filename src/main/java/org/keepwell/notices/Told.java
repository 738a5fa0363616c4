package org.keepwell.notices;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a {@link Notice}.
 *
 * @param people how many were told by this call; somebody told before for the same key is not counted
 * @param heldUntil when the last of those whose quiet hours hold it will have it, or null when nobody waits
 */
public record Told(int people, @Nullable Instant heldUntil) {}
