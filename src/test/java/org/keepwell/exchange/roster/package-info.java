@NullMarked
package org.keepwell.exchange.roster;

import org.jspecify.annotations.NullMarked;
