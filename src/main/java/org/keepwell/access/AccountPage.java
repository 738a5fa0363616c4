package org.keepwell.access;

import java.util.List;

/** A person's own account. {@code hats} says whether they have several roles to choose from. */
public record AccountPage(String username, List<OpenSession> sessions, List<PasskeyOfMine> passkeys, boolean hats) {}
