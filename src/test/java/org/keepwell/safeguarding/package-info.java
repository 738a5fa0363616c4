@NullMarked
package org.keepwell.safeguarding;

import org.jspecify.annotations.NullMarked;
