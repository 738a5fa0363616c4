/** What pages share: the frame of a page, form errors, the view resolver. */
@NullMarked
package org.keepwell.shared.web;

import org.jspecify.annotations.NullMarked;
