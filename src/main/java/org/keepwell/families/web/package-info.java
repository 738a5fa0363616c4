/** The pages of families: what a page shows, what a form takes. Nobody else uses these. */
@NullMarked
package org.keepwell.families.web;

import org.jspecify.annotations.NullMarked;
