package org.keepwell.safeguarding.web;

import java.util.List;
import org.keepwell.organisation.OutsideNumber;

/** A concern about the head: who is to be rung, and the words to read out, which were not kept. */
public record NobodyHerePage(String chairName, String chairNumber, List<OutsideNumber> outside, String words) {}
