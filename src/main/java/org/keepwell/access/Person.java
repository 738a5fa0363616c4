package org.keepwell.access;

import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/** A person as sign-in knows them. Without a hash they cannot sign in by password. */
record Person(PersonId id, String username, @Nullable String passwordHash, String email, boolean disabled) {}
