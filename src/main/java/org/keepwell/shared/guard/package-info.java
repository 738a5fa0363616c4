/** The guarded store: text sealed under its owner's key, keys wrapped by keys that lie outside the database (docs/guarded-store.md). */
@NullMarked
package org.keepwell.shared.guard;

import org.jspecify.annotations.NullMarked;
