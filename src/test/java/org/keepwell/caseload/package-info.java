@NullMarked
package org.keepwell.caseload;

import org.jspecify.annotations.NullMarked;
