package org.keepwell.notices;

import java.time.Instant;
import java.util.UUID;

/**
 * One line of a person's own list.
 *
 * @param at when they were told
 * @param fresh whether they see it for the first time
 */
record Line(UUID id, Instant at, Urgency urgency, String words, String link, boolean fresh) {}
