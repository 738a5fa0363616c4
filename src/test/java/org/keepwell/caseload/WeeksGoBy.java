package org.keepwell.caseload;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.keepwell.families.FamilyId;
import org.keepwell.families.OneSchool;
import org.keepwell.organisation.SchoolCalendar;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school whose weeks go by, one Monday morning after another. */
final class WeeksGoBy {

    final OneSchool school;
    private ZonedDateTime monday;

    WeeksGoBy() {
        this(new OneSchool());
    }

    WeeksGoBy(OneSchool school) {
        this.school = school;
        monday = school.engine(() -> RunningKeepwell.bean(DatabaseClock.class).here())
                .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                .withHour(5)
                .withMinute(0);
    }

    /** So many weeks end and are kept on the Monday after each. */
    void pass(int weeks) {
        for (int i = 0; i < weeks; i++) {
            passUnseen();
            keep();
        }
    }

    /** A week ends that nobody is there to keep. */
    void passUnseen() {
        monday = monday.plusWeeks(1);
        MovedTime.to(monday);
    }

    /** It is ten on the week's first open day: quiet hours are over. */
    void comesToWork() {
        SchoolCalendar calendar =
                school.engine(() -> RunningKeepwell.bean(WorkingTime.class).calendar());
        ZonedDateTime day = monday.withHour(10);
        while (!calendar.openOn(day.toLocalDate())) {
            day = day.plusDays(1);
        }
        MovedTime.to(day);
    }

    void keep() {
        RunningKeepwell.bean(KeepsLoadWeeks.class).in(school.id);
    }

    /** The Monday of the week that ended last. */
    LocalDate lastWeek() {
        return monday.toLocalDate().minusWeeks(1);
    }

    /** Somebody has a fifth of full time, which has room for 20 points: four families whose need is not agreed yet. */
    void aFifthOfFullTime(PersonId person) {
        asOwner().sql("""
                insert into caseload.working_time (setting_id, person_id, from_date, minutes_per_week, set_at)
                values (?, ?, '2026-01-01', 444, now())""").params(school.id.value(), person.value()).update();
    }

    /** Somebody is away for a week, beginning with the Monday that comes. */
    void isAwayOn(PersonId person, LocalDate from, LocalDate until) {
        asOwner()
                .sql("""
                insert into caseload.reduction (setting_id, reduction_id, person_id, kind, from_date, until_date, added_at)
                values (?, gen_random_uuid(), ?, 'away', ?, ?, now())""")
                .params(school.id.value(), person.value(), from, until)
                .update();
    }

    List<FamilyId> takesIn(OneSchool.Member worker, int families) {
        List<FamilyId> taken = new ArrayList<>();
        for (int i = 0; i < families; i++) {
            taken.add(school.takeIn("Family " + worker.name().charAt(0) + (i + 1), worker));
        }
        return taken;
    }

    static JdbcClient asOwner() {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()));
    }
}
