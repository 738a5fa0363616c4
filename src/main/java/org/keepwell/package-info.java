/** The application and its commands. */
@NullMarked
package org.keepwell;

import org.jspecify.annotations.NullMarked;
