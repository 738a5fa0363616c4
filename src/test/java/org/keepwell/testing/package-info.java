/** What tests share: the running application, the cast, the browser, counted statements, the proof ledger. */
@NullMarked
package org.keepwell.testing;

import org.jspecify.annotations.NullMarked;
