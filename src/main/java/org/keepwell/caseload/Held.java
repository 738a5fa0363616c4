package org.keepwell.caseload;

import java.time.LocalDate;
import org.keepwell.families.FamilyId;

/**
 * A family in somebody's caseload: they are its key worker.
 *
 * @param since the day from which they have held it
 */
public record Held(FamilyId family, String name, Need need, LocalDate since) {}
