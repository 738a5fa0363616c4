/** The pages of {@code organisation}: set-up, people, rota, a person's own hours and details, welcome, the trust's view. */
@NullMarked
package org.keepwell.organisation.web;

import org.jspecify.annotations.NullMarked;
