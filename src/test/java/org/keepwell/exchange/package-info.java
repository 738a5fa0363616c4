@NullMarked
package org.keepwell.exchange;

import org.jspecify.annotations.NullMarked;
