package org.keepwell.audit;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.PersonId;

/**
 * One act as an opened audit gives it: the day and not the time, since nobody may count hours with it.
 *
 * @param person whoever did it; null where Keepwell did it by itself
 * @param detail erasable particulars, such as the reason given; empty where there are none or they were erased
 */
public record AuditedAct(
        long seq, LocalDate day, @Nullable PersonId person, String verb, String kind, UUID record, String detail) {}
