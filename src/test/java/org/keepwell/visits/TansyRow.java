package org.keepwell.visits;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keepwell.access.People;
import org.keepwell.families.AddressId;
import org.keepwell.families.AddressView;
import org.keepwell.families.Addresses;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyChange;
import org.keepwell.families.FamilyId;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.NewStaff;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.testing.Cast;
import org.keepwell.testing.MovedTime;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A school of five for a test, at ten on a school day: Chantelle and Neil visit, Hodan manages them, Pam is the check-in person and
 * watches the board, Rukhsana leads and is on duty.
 */
final class TansyRow {

    static final String PASSWORD = "seven quiet otters";

    final SettingId id = SettingId.make();
    final String code = "v-" + UUID.randomUUID().toString().substring(0, 8);
    final ZonedDateTime ten = MovedTime.toSchoolDay(10, 0);
    final PersonId rukhsana;
    final PersonId hodan;
    final PersonId pam;
    final PersonId chantelle;
    final PersonId neil;
    final FamilyId stoica;
    final AddressId millLane;
    private final Map<PersonId, Set<Role>> roles = new java.util.HashMap<>();
    private final Map<PersonId, String> usernames = new java.util.HashMap<>();

    TansyRow() {
        engine(() -> RunningKeepwell.bean(Settings.class).found(Cast.bodyWithoutUrn("Tansy Row " + code, code)));
        rukhsana = hire("Rukhsana Dar", null, Role.SENIOR_LEADER, Role.SAFEGUARDING_LEAD);
        hodan = hire("Hodan Warsame", rukhsana, Role.PRACTITIONER);
        pam = hire("Pam Ibbotson", rukhsana, Role.DUTY_COORDINATOR, Role.ADMINISTRATOR);
        chantelle = hire("Chantelle Wray", hodan, Role.PRACTITIONER);
        neil = hire("Neil Oldroyd", hodan, Role.PRACTITIONER);
        engine(() -> RunningKeepwell.bean(DutyRota.class)
                .assign(
                        Duty.LEADER,
                        rukhsana,
                        ten.toInstant().minus(Duration.ofHours(8)),
                        ten.toInstant().plus(Duration.ofHours(14))));
        stoica = as(rukhsana, () -> RunningKeepwell.bean(Families.class).add(FamilyChange.named("Stoica")));
        millLane = as(
                rukhsana,
                () -> RunningKeepwell.bean(Addresses.class)
                        .add(new AddressView(
                                AddressId.make(), stoica, "4 Mill Lane", "XX1 1XX", "", "01632 960001", "", false)));
    }

    PersonId hire(String name, @Nullable PersonId manager, Role... held) {
        String username = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "." + code;
        PersonId person = engine(() -> RunningKeepwell.bean(People.class).register(username, PASSWORD));
        NewStaff staff = NewStaff.of(person, name, JobTitle.TEACHER).withRoles(Set.of(held));
        Acting.as(
                Actor.engine(id),
                () -> RunningKeepwell.bean(Staff.class).join(manager == null ? staff : staff.managedBy(manager)));
        roles.put(person, Set.of(held));
        usernames.put(person, username);
        return person;
    }

    Web web(PersonId person) {
        return Web.signedIn(usernames.getOrDefault(person, ""), PASSWORD);
    }

    /** Signs somebody in through the real form, in a browser. */
    void signIn(Page page, PersonId person) {
        page.navigate("/sign-in");
        page.locator("[name=username]").fill(username(person));
        page.locator("[name=password]").fill(PASSWORD);
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        page.waitForURL(url -> !url.contains("/sign-in"));
    }

    String username(PersonId person) {
        return usernames.getOrDefault(person, "");
    }

    Actor actor(PersonId person) {
        return Actor.person(person, id, roles.getOrDefault(person, Set.of()));
    }

    <T> T as(PersonId person, org.springframework.util.function.ThrowingSupplier<T> work) {
        return Acting.as(actor(person), work);
    }

    void does(PersonId person, Runnable work) {
        Acting.as(actor(person), work);
    }

    <T> T engine(org.springframework.util.function.ThrowingSupplier<T> work) {
        return Acting.as(Actor.engine(id), work);
    }

    /** Chantelle's visit to the Stoicas at ten past ten, half an hour, with Pam as check-in person. */
    VisitPlan plan() {
        return plan(List.of(chantelle));
    }

    VisitPlan plan(List<PersonId> people) {
        Instant start = ten.plusMinutes(10).toInstant();
        return plan(people, start, start.plus(Duration.ofMinutes(30)), pam);
    }

    VisitPlan plan(List<PersonId> people, Instant start, Instant end, @Nullable PersonId checkIn) {
        return new VisitPlan(
                VisitKind.PLANNED,
                stoica,
                millLane,
                "",
                start,
                end,
                people,
                "Say hello",
                Set.of(),
                "",
                "",
                "",
                "",
                "One hello",
                "",
                "A hello at the door",
                "",
                VisitPlan.FamilyTold.TOLD,
                false,
                15,
                checkIn,
                null);
    }

    /** A visit planned by its worker and authorised by Hodan. */
    VisitId authorised(VisitPlan plan) {
        VisitId visit =
                as(plan.worker(), () -> RunningKeepwell.bean(Visits.class).plan(plan));
        does(
                plan.people().contains(hodan) ? rukhsana : hodan,
                () -> RunningKeepwell.bean(Visits.class).authorise(visit));
        return visit;
    }

    /** The same, with everybody on it set off. */
    VisitId underWay(VisitPlan plan) {
        VisitId visit = authorised(plan);
        plan.people().forEach(person -> press(visit, person, VisitStep.SET_OFF));
        return visit;
    }

    void press(VisitId visit, PersonId person, VisitStep step) {
        does(person, () -> RunningKeepwell.bean(CheckIns.class).press(visit, Press.of(step)));
    }

    Visit visit(VisitId visit) {
        return as(rukhsana, () -> RunningKeepwell.bean(Visits.class).visit(visit));
    }

    /** The log in short: what happened and to whom it went. */
    List<String> log(VisitId visit) {
        List<String> lines = new ArrayList<>();
        as(rukhsana, () -> RunningKeepwell.bean(Visits.class).events(visit))
                .forEach(event -> lines.add((event.what() + " "
                                + String.join(
                                        ",",
                                        event.people().stream()
                                                .map(this::first)
                                                .sorted()
                                                .toList()))
                        .strip()));
        return lines;
    }

    /** How often each of those told of the visit's steps got a message for the step. */
    List<String> told(VisitId visit) {
        return log(visit).stream()
                .filter(line -> line.contains(" "))
                .filter(line -> !line.startsWith("STOOD_DOWN"))
                .toList();
    }

    <T> List<T> rows(String sql, org.springframework.jdbc.core.RowMapper<T> mapper, Object... params) {
        return engine(() -> new TransactionTemplate(RunningKeepwell.bean(PlatformTransactionManager.class))
                .execute(status -> RunningKeepwell.bean(JdbcClient.class)
                        .sql(sql)
                        .params(params)
                        .query(mapper)
                        .list()));
    }

    int change(String sql, Object... params) {
        return engine(() -> new TransactionTemplate(RunningKeepwell.bean(PlatformTransactionManager.class))
                .execute(status -> RunningKeepwell.bean(JdbcClient.class)
                        .sql(sql)
                        .params(params)
                        .update()));
    }

    private String first(PersonId person) {
        return usernames.getOrDefault(person, "?").split("\\.", -1)[0];
    }
}
