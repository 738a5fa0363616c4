/**
 * Owns the visit from plan to review: who goes, what protects them, their check-ins, and the ladder of people who are told until
 * somebody confirms that the worker is safe. Behind the safety wall: those on a visit's chain see it. Does not own families, contacts
 * or concerns; asks {@code families} and {@code safeguarding} for those, and tells people through {@code notices}.
 */
@NullMarked
@ApplicationModule(displayName = "Visits")
package org.keepwell.visits;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
