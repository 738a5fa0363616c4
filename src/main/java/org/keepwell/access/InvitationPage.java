package org.keepwell.access;

/** What an invited person sees: who they are, where they are asked to, the name they will sign in with. */
public record InvitationPage(String token, String givenName, String settingName, String username) {}
