package org.keepwell.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Role;

/**
 * All that is kept about a person as staff, for the pages that change it.
 *
 * @param titleWords the setting's own words for the job, or empty
 * @param deputyIn roles in which they deputise for another, such as deputy safeguarding lead
 * @param lastDay their last day, where they are leaving or have left
 * @param quietFrom own quiet hours, beside the setting's; null with {@code quietUntil} when none
 */
public record StaffRecord(
        StaffMember member,
        JobTitle job,
        String titleWords,
        Set<Role> deputyIn,
        List<Channel> channels,
        @Nullable UUID site,
        LocalDate from,
        @Nullable LocalDate lastDay,
        @Nullable LocalTime quietFrom,
        @Nullable LocalTime quietUntil,
        @Nullable Instant welcomedAt,
        int version) {}
