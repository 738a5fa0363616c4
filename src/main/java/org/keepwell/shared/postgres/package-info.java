/**
 * A real PostgreSQL that lives and dies with this application, for those who have no database server of their own.
 *
 * <p>Owns the unpacked binaries, the data directory and the passwords below {@code home/postgres}. Knows nothing of
 * Spring, of schemas or of what is stored.
 */
@NullMarked
package org.keepwell.shared.postgres;

import org.jspecify.annotations.NullMarked;
