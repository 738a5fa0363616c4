package org.keepwell.access;

/** Choosing a new password by a mailed link. */
public record ResetPage(String token, String username) {}
