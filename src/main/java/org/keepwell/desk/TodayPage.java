package org.keepwell.desk;

import gg.jte.Content;
import java.util.List;

/**
 * The front door.
 *
 * @param date the day in words
 * @param greeting a greeting by the time of day
 */
public record TodayPage(String date, String greeting, List<Content> panels) {}
