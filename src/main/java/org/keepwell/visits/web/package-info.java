/** The pages of visits. */
@NullMarked
package org.keepwell.visits.web;

import org.jspecify.annotations.NullMarked;
