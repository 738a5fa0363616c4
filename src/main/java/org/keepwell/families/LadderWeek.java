package org.keepwell.families;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A family's place on the ladder of engagement in one week.
 *
 * @param monday the week's first day
 * @param contacts logged in it, tries that reached nobody among them
 * @param closest the highest rung of those that reached somebody, or null where none did
 */
public record LadderWeek(
        LocalDate monday, int contacts, @Nullable Intensity closest) {}
