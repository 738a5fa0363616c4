package org.keepwell.organisation.web;

import java.util.List;
import org.keepwell.organisation.DutyDay;
import org.keepwell.organisation.DutySlot;
import org.keepwell.organisation.OutsideNumber;

/**
 * Who is on duty today, for everybody's Today.
 *
 * @param lines one for each slot, such as "Shabnam leads, 08:00 to 16:30"
 * @param mine slots of the reader
 * @param outside whom to ring while nobody from the setting is on duty, filled when today has a gap
 */
public record DutyToday(
        DutyDay day, List<String> lines, List<DutySlot> mine, List<OutsideNumber> outside, boolean mayChange) {}
