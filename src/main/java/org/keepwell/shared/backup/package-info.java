/**
 * The whole state of the database in one file, without keys: written while the application runs, read back into an empty home.
 *
 * <p>Knows the catalogue of tables and no module. Restores a backup of this release or an older one.
 */
@NullMarked
package org.keepwell.shared.backup;

import org.jspecify.annotations.NullMarked;
