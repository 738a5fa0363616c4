package org.keepwell.visits;

import java.time.Instant;

/** What whoever was last there left for the next: what the family wanted understood, who was present, what was to happen next. */
public record LastTime(Instant on, String understood, String whoWasThere, String nextStep) {}
