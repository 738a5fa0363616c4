/**
 * Families, their children and adults, addresses, placements and workers, and the log of what was done with them.
 *
 * <p>Owns: the schema {@code families}. Does not own: hazards of an address and visits ({@code visits}), concerns
 * ({@code safeguarding}), who works with whom (rows of {@code access.relation}). May depend on: {@code access}, {@code organisation},
 * {@code audit}, {@code notices}, {@code shared}.
 */
@ApplicationModule(displayName = "Families")
@NullMarked
package org.keepwell.families;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
