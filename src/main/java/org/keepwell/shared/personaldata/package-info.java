/** What each table holds of whom, for how long, and how it comes out: the record of processing that a school must keep. */
@NullMarked
package org.keepwell.shared.personaldata;

import org.jspecify.annotations.NullMarked;
