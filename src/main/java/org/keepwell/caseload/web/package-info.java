/** The pages of caseloads: who holds which family, how it is shared out, and what waits. */
@NullMarked
package org.keepwell.caseload.web;

import org.jspecify.annotations.NullMarked;
