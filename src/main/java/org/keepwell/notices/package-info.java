/**
 * Owns telling people: the line in the application, the outbox, e-mail and text messages, quiet hours as they hold a message, and what
 * was sent and seen. Does not own who is to be told: the module with something to say decides that. Outside the application a message
 * carries no name and nothing of a case. May depend on organisation, audit and shared.
 */
@NullMarked
@ApplicationModule(displayName = "Notices")
package org.keepwell.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
