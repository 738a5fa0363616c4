/** The pages of safeguarding: passing a concern on, the queue, what the sender hears. Nobody else uses these. */
@NullMarked
package org.keepwell.safeguarding.web;

import org.jspecify.annotations.NullMarked;
