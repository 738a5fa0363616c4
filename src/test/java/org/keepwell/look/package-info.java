/** Claims about the face of the product, made on sample pages. */
@NullMarked
package org.keepwell.look;

import org.jspecify.annotations.NullMarked;
