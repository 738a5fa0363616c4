@NullMarked
package org.keepwell.access;

import org.jspecify.annotations.NullMarked;
