package org.keepwell.caseload;

import java.util.List;
import org.keepwell.families.FamilyId;
import org.keepwell.organisation.StaffMember;

/**
 * Who might be asked about a family.
 *
 * @param suggested three at most, the most suitable first
 * @param notNow everybody else who works with families here, by name: full, away, a conflict, an answer of this round or anything else,
 *     all alike
 */
public record Advice(FamilyId family, Need need, Fit fit, List<Suggested> suggested, List<StaffMember> notNow) {}
