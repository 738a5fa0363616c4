/** Keeps what is being typed, so that a dropped connection, an ended session or the back button loses nothing. */
@NullMarked
package org.keepwell.shared.drafts;

import org.jspecify.annotations.NullMarked;
