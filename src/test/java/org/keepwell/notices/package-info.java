@NullMarked
package org.keepwell.notices;

import org.jspecify.annotations.NullMarked;
