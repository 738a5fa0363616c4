package org.keepwell.families;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.keepwell.access.People;
import org.keepwell.organisation.FamiliesOpen;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewSetting;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.Cast;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.ThrowingSupplier;

/** A school of a test's own: Callum works with the Barracloughs, Precious with nobody yet, Martin is safeguarding lead, Adaeze head. */
public final class OneSchool {

    public static final String PASSWORD = "seven quiet otters";

    public final SettingId id = SettingId.make();
    private final String code = "f-" + UUID.randomUUID().toString().substring(0, 8);
    public final Member callum;
    public final Member precious;
    public final Member martin;
    public final Member adaeze;
    public final FamilyId barraclough;

    /** Somebody who works here and can sign in. */
    public record Member(PersonId id, String name, String username, String mobile, String email, Set<Role> roles) {

        public Web web() {
            return Web.signedIn(username, PASSWORD);
        }
    }

    public OneSchool() {
        Settings settings = RunningKeepwell.bean(Settings.class);
        NewSetting wanted = Cast.bodyWithoutUrn("School " + code, code);
        engine(() -> settings.found(wanted));
        engine(() -> {
            SettingDetails now = settings.current();
            settings.describe(wanted, FamiliesOpen.NO, now.version());
            return now;
        });
        callum = hire("Callum Riley", JobTitle.TEACHING_ASSISTANT, Role.PRACTITIONER);
        precious = hire("Precious Moyo", JobTitle.TEACHER, Role.PRACTITIONER);
        martin = hire("Martin Sugden", JobTitle.DEPUTY_HEAD, Role.SAFEGUARDING_LEAD, Role.PRACTITIONER);
        adaeze = hire("Adaeze Okonjo", JobTitle.EXECUTIVE_PRINCIPAL, Role.SENIOR_LEADER);
        barraclough = takeIn("Barraclough", callum);
    }

    /** Somebody begins to work here. */
    public Member hire(String name, JobTitle job, Role... roles) {
        String username = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + code;
        String unique = UUID.randomUUID().toString();
        String mobile = "07" + String.format("%09d", Math.floorMod(unique.hashCode(), 1_000_000_000));
        String email = unique + "@staff.example";
        PersonId person = engine(() -> RunningKeepwell.bean(People.class).register(username, PASSWORD));
        engine(() -> {
            RunningKeepwell.bean(Staff.class)
                    .join(NewStaff.of(person, name, job)
                            .withRoles(Set.of(roles))
                            .reachedBy(mobile, email));
            return person;
        });
        return new Member(person, name, username, mobile, email, Set.of(roles));
    }

    /** A family with its first key worker. */
    public FamilyId takeIn(String name, Member keyWorker) {
        return engine(() -> RunningKeepwell.bean(FamilyWorkers.class).takeIn(FamilyChange.named(name), keyWorker.id()));
    }

    /** Does the work as the engine at work for this school. */
    public <T> T engine(ThrowingSupplier<T> work) {
        return Acting.as(Actor.engine(id), work);
    }

    /** Does the work as one of its people. */
    public <T> T as(Member member, ThrowingSupplier<T> work) {
        return Acting.as(Actor.person(member.id(), id, member.roles()), work);
    }

    /** A contact of Callum's with the Barracloughs. */
    public ContactId contact(String summary) {
        return contact(summary, ContactDetails.none());
    }

    public ContactId contact(String summary, ContactDetails details) {
        Instant now = engine(() -> RunningKeepwell.bean(DatabaseClock.class).now());
        NewContact contact = new NewContact(
                barraclough, ContactKind.LISTENED, Set.of(Domain.EMOTIONAL), summary, now.minusSeconds(60), details);
        return as(callum, () -> RunningKeepwell.bean(ContactLog.class).log(contact));
    }

    /** The path of the Barracloughs' page. */
    public String path() {
        return "/families/" + barraclough;
    }

    /** The smallest form of a contact. */
    public static Map<String, String> smallest(String summary) {
        return Map.of("kind", "listened", "domains", "emotional", "summary", summary);
    }

    /** A number from the database, asked as its owner, past every policy. */
    public static long count(String sql, Object... parameters) {
        var logins = RunningKeepwell.logins();
        return JdbcClient.create(logins.as(logins.owner()))
                .sql(sql)
                .params(parameters)
                .query(Long.class)
                .single();
    }
}
