/**
 * Owns what every module stands on: ids, the actor, the database's time, refusals, the guarded store, drafts and the catalogue of
 * personal data. Depends on no other module.
 */
@NullMarked
@ApplicationModule(displayName = "Shared", type = ApplicationModule.Type.OPEN)
package org.keepwell.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
