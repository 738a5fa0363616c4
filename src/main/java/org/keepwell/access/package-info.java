/**
 * Owns sign-in, sessions, the keys of persons, the one table of who may see what, relations to records and opening with a reason. Does not
 * own staff, roles or settings ({@code organisation}), nor any case. May depend on {@code organisation}, {@code audit} and {@code shared}.
 */
@NullMarked
@ApplicationModule(displayName = "Access")
package org.keepwell.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
