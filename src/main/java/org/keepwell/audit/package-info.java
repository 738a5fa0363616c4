/**
 * Owns the record of who did what: one hash chain a setting, appended last in each transaction, with signed checkpoints and an
 * outside anchor (docs/audit.md). Holds opaque ids and verbs; whatever is personal lies apart and can be erased. Depends on shared
 * alone. Never told of room entries, pulse answers or signposts.
 */
@NullMarked
@ApplicationModule(displayName = "Audit", allowedDependencies = "shared")
package org.keepwell.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
