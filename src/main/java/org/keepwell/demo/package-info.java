/** Owns the demo: invented settings, staff and families, and one term of their life, told through the same faces that pages use. */
@NullMarked
@ApplicationModule(displayName = "Demo")
package org.keepwell.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
