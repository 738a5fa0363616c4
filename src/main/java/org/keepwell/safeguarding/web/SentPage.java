package org.keepwell.safeguarding.web;

import java.util.List;
import org.keepwell.safeguarding.WhoToRing;

/**
 * What the sender of a concern sees of it: how far it has come, and whom to speak to.
 *
 * @param status in words; never implies that somebody has read what nobody has opened
 * @param steps what happened, oldest first
 * @param speak whether to speak to somebody now
 */
public record SentPage(
        String heading,
        String status,
        List<String> steps,
        boolean speak,
        boolean colleague,
        WhoToRing ring,
        String later,
        String back) {}
