@NullMarked
package org.keepwell.shared.drafts;

import org.jspecify.annotations.NullMarked;
