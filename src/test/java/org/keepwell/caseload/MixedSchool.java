package org.keepwell.caseload;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyChange;
import org.keepwell.families.FamilyId;
import org.keepwell.families.OneSchool;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.organisation.JobTitle;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Role;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school with agreed needs: Leigh and Priya are new, and families are put with whom a test says. */
final class MixedSchool {

    final OneSchool school = new OneSchool();
    final Member leigh = hire("Leigh Sands");
    final Member priya = hire("Priya Nair");

    Member hire(String name) {
        return school.hire(name, JobTitle.TEACHER, Role.PRACTITIONER);
    }

    /** A family with an agreed need, held by somebody or by nobody. */
    FamilyId family(String name, int points, @Nullable Member holder) {
        FamilyId family = holder == null
                ? school.engine(() -> RunningKeepwell.bean(Families.class).add(FamilyChange.named(name)))
                : school.takeIn(name, holder);
        agree(family, points);
        return family;
    }

    void agree(FamilyId family, int points) {
        Instant now = school.engine(
                        () -> RunningKeepwell.bean(DatabaseClock.class).now())
                .minusSeconds(1);
        int rows = owner().sql("""
                        insert into caseload.need (setting_id, need_id, family_id, points, contact_points, proposed_by, proposed_as,
                                                   proposed_at, agreed_by, agreed_at, review_by)
                        values (?, ?, ?, ?, 0, ?, 'worker', ?, ?, ?, ?)""")
                .params(
                        school.id.value(),
                        UUID.randomUUID(),
                        family.value(),
                        points,
                        school.callum.id().value(),
                        now.atOffset(ZoneOffset.UTC),
                        school.adaeze.id().value(),
                        now.atOffset(ZoneOffset.UTC),
                        LocalDate.of(2099, 1, 1))
                .update();
        if (rows != 1) {
            throw new AssertionError("No need was agreed");
        }
    }

    Advice about(FamilyId family) {
        return school.as(
                school.adaeze, () -> RunningKeepwell.bean(Suggestions.class).about(family));
    }

    static JdbcClient owner() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()));
    }
}
