package org.keepwell.safeguarding;

import java.time.Instant;
import org.keepwell.shared.PersonId;

/** An action taken on a concern. */
public record Taken(String words, PersonId by, Instant at) {}
