/** How the application speaks to PostgreSQL: roles, context of transactions, migrations. */
@NullMarked
package org.keepwell.shared.database;

import org.jspecify.annotations.NullMarked;
