/** What the operator has said by environment variables, checked before anything starts ({@code docs/configuration.md}). */
@NullMarked
package org.keepwell.shared.configuration;

import org.jspecify.annotations.NullMarked;
