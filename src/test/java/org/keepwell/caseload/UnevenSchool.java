package org.keepwell.caseload;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keepwell.families.FamilyId;
import org.keepwell.families.OneSchool;
import org.keepwell.families.OneSchool.Member;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A school whose caseloads came out uneven: Callum holds four families that need the most time and four others, Precious two light ones, Martin
 * a few of each. All their needs are agreed. Adaeze leads.
 */
final class UnevenSchool {

    final OneSchool school = new OneSchool();
    private final Map<String, FamilyId> byName = new LinkedHashMap<>();

    /** On a school day, at ten in the morning. */
    static UnevenSchool atTen() {
        MovedTime.toSchoolDay(10, 0);
        return new UnevenSchool();
    }

    UnevenSchool() {
        need(school.barraclough, 16);
        byName.put("Barraclough", school.barraclough);
        take(
                school.callum,
                Map.of("Adeyemi", 15, "Begum", 14, "Chowdhury", 13, "Dunne", 10, "Ellis", 9, "Farrow", 6, "Gill", 5));
        take(school.precious, Map.of("Hussain", 3, "Iqbal", 2));
        take(school.martin, Map.of("Jarvis", 12, "Kaur", 6, "Lowe", 3));
    }

    FamilyId family(String name) {
        return java.util.Objects.requireNonNull(byName.get(name), name);
    }

    /** Both sides have agreed how much time the work with a family needs. */
    void need(FamilyId family, int points) {
        TransactionTemplate whole = new TransactionTemplate(RunningKeepwell.bean(PlatformTransactionManager.class));
        school.engine(() -> whole.execute(status -> {
            Instant now = RunningKeepwell.bean(DatabaseClock.class).now();
            return RunningKeepwell.bean(JdbcClient.class)
                    .sql("""
                            insert into caseload.need (setting_id, need_id, family_id, points, contact_points, proposed_by, proposed_as,
                                                       proposed_at, agreed_by, agreed_at, review_by)
                            values (?, ?, ?, ?, 0, ?, 'worker', ?, ?, ?, ?::date + 84)""")
                    .params(
                            school.id.value(),
                            Ids.newId(),
                            family.value(),
                            points,
                            school.callum.id().value())
                    .params(Timestamp.from(now), school.adaeze.id().value(), Timestamp.from(now), Timestamp.from(now))
                    .update();
        }));
    }

    List<Caseload> mix() {
        return school.as(
                school.adaeze, () -> RunningKeepwell.bean(Caseloads.class).now());
    }

    Caseload caseload(PersonId person) {
        return mix().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .orElseThrow();
    }

    private void take(Member worker, Map<String, Integer> families) {
        families.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> {
            FamilyId family = school.takeIn(one.getKey(), worker);
            need(family, one.getValue());
            byName.put(one.getKey(), family);
        });
    }
}
