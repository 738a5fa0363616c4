package org.keepwell.families.web;

/**
 * The restricted detail of a contact: first the notice and the question why, then the text.
 *
 * @param text what is kept apart; empty until a reason was given
 */
public record RestrictedPage(
        String contactPath, String familyName, String notice, String reason, String text, String tell) {}
