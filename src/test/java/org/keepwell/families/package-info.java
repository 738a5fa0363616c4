@NullMarked
package org.keepwell.families;

import org.jspecify.annotations.NullMarked;
