/**
 * Owns what comes in from other systems and goes out to them: so far rosters (OneRoster and plain CSV). Does not own the people and
 * children it brings: it hands them to the modules that do, and remembers under which number each came. May depend on every module
 * below.
 */
@NullMarked
@ApplicationModule(displayName = "Exchange")
package org.keepwell.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
