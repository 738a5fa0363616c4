/**
 * Concerns about a child, and about an adult at work, on their way to the one who must act; the lead's queue.
 *
 * <p>Owns: the schema {@code safeguarding}. Does not own: the family's record, which holds a pointer alone ({@code families}). May
 * depend on: {@code families}, {@code notices}, {@code access}, {@code organisation}, {@code audit}, {@code shared}.
 */
@ApplicationModule(displayName = "Safeguarding")
@NullMarked
package org.keepwell.safeguarding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
