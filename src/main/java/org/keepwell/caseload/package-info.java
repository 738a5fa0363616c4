/**
 * Owns how much need each family has, how much room each worker has, and how families are shared out: the mix, offers of a family,
 * hand-overs, the waiting list, proposals to rebalance and the register of service risks. Nothing moves by itself: a person accepts.
 *
 * <p>Does not own: families and who works with them ({@code families}, {@code access}), working patterns ({@code organisation}), visits.
 * {@code caseload.solver} is plain Java and depends on nothing of ours. May depend on: {@code families}, {@code notices},
 * {@code access}, {@code organisation}, {@code audit}, {@code shared}.
 */
@ApplicationModule(displayName = "Caseload")
@NullMarked
package org.keepwell.caseload;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
