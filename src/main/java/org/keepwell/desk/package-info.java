/** Owns the front door: Today, navigation, and pages composed of panels that other modules provide. Owns no records. */
@NullMarked
@ApplicationModule(displayName = "Desk")
package org.keepwell.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
