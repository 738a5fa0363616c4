package org.keepwell.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.OpeningScope;
import org.keepwell.audit.Openings;
import org.keepwell.caseload.CapacityChanges;
import org.keepwell.caseload.NewReduction;
import org.keepwell.caseload.ServiceRisks;
import org.keepwell.families.AddressId;
import org.keepwell.families.AddressView;
import org.keepwell.families.Addresses;
import org.keepwell.families.Adult;
import org.keepwell.families.Child;
import org.keepwell.families.ContactKind;
import org.keepwell.families.ContactLog;
import org.keepwell.families.Domain;
import org.keepwell.families.FamilyChange;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.families.Household;
import org.keepwell.families.NewContact;
import org.keepwell.families.Placement;
import org.keepwell.families.PlacementId;
import org.keepwell.families.Placements;
import org.keepwell.organisation.Staff;
import org.keepwell.safeguarding.Concerns;
import org.keepwell.safeguarding.NewConcern;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.keepwell.testing.RunningKeepwell;
import org.keepwell.testing.Web;
import org.keepwell.visits.CheckIns;
import org.keepwell.visits.CodePhrases;
import org.keepwell.visits.Hazards;
import org.keepwell.visits.NewHazard;
import org.keepwell.visits.Practices;
import org.keepwell.visits.Press;
import org.keepwell.visits.VisitId;
import org.keepwell.visits.VisitKind;
import org.keepwell.visits.VisitPlan;
import org.keepwell.visits.VisitStep;
import org.keepwell.visits.Visits;

/** A setting with somebody in each role and a row behind each path variable. All that is personal in it carries a mark. */
final class WalkedSchool {

    final SmallSchool school = new SmallSchool();
    final String mark;
    private final PersonId spare = PersonId.make();
    private @Nullable VisitPlan plan;
    private final Map<Role, SmallSchool.Known> people = new EnumMap<>(Role.class);
    private final Map<Role, Web> signedIn = new EnumMap<>(Role.class);

    WalkedSchool(String mark) {
        this.mark = mark;
        for (Role role : Role.values()) {
            people.put(role, school.hire(mark + " " + role.name().toLowerCase(java.util.Locale.ROOT), role));
        }
        school.join(spare, mark + " spare", Role.PRACTITIONER);
        Acting.as(Actor.engine(school.id), this::managesEachOther);
        PersonId worker = known(Role.PRACTITIONER).person();
        Acting.as(school.actor(worker, Role.PRACTITIONER, Role.SENIOR_LEADER), () -> takeInAFamily(worker));
        PersonId office = known(Role.ADMINISTRATOR).person();
        Acting.as(school.actor(office, Role.ADMINISTRATOR), () -> {
            WalkedRecords.ofTheHouse(mark, known(Role.SENIOR_LEADER).person());
            WalkedRecords.ofTheRoster(mark);
            WalkedRecords.ofTelling(office);
        });
        Acting.as(school.actor(worker, Role.PRACTITIONER, Role.SENIOR_LEADER), this::needHelp);
        Acting.as(
                school.actor(worker, Role.PRACTITIONER, Role.SENIOR_LEADER),
                () -> WalkedRecords.ofSharingOutAnew(worker, spare));
    }

    /** Takes in so many more families, each with all that the first one has. */
    void grow(int families) {
        PersonId worker = known(Role.PRACTITIONER).person();
        for (int i = 0; i < families; i++) {
            Acting.as(school.actor(worker, Role.PRACTITIONER, Role.SENIOR_LEADER), () -> takeInAFamily(worker));
        }
    }

    /** Somebody with this one role, signed in. */
    Web as(Role role) {
        return signedIn.computeIfAbsent(role, each -> {
            Web web = known(each).web();
            web.get("/account");
            return web;
        });
    }

    /** To be called when a route may have ended the session. */
    void forget(Role role) {
        signedIn.remove(role);
    }

    private SmallSchool.Known known(Role role) {
        return Objects.requireNonNull(people.get(role));
    }

    /** Everybody whom a rule may let in as a line manager is one. */
    private void managesEachOther() {
        Staff staff = RunningKeepwell.bean(Staff.class);
        staff.reportTo(spare, known(Role.PRACTITIONER).person());
        Acting.as(
                org.keepwell.shared.Actor.engine(school.id),
                () -> RunningKeepwell.bean(CapacityChanges.class)
                        .add(spare, NewReduction.away(today().plusDays(30), null)));
        staff.reportTo(
                known(Role.PRACTITIONER).person(), known(Role.SAFEGUARDING_LEAD).person());
    }

    private static LocalDate today() {
        return RunningKeepwell.bean(DatabaseClock.class).today();
    }

    private void takeInAFamily(PersonId worker) {
        LocalDate today = RunningKeepwell.bean(DatabaseClock.class).today();
        FamilyId family = RunningKeepwell.bean(FamilyWorkers.class).takeIn(FamilyChange.named(mark), worker);
        Household household = RunningKeepwell.bean(Household.class);
        var child = household.add(Child.named(family, mark, mark, today.minusYears(9), "Year 4"), "");
        household.add(Adult.named(family, mark, "mum", "07700 900123"));
        AddressId address = RunningKeepwell.bean(Addresses.class)
                .add(new AddressView(AddressId.make(), family, mark + " Lane", "LS1 1AA", mark, "", "", false));
        RunningKeepwell.bean(Placements.class)
                .begin(new Placement(
                        PlacementId.make(),
                        child,
                        today.minusDays(30),
                        today.plusDays(60),
                        null,
                        mark,
                        mark,
                        "",
                        Placement.Ending.NOT_YET,
                        "",
                        1));
        RunningKeepwell.bean(ContactLog.class)
                .log(NewContact.of(
                        family,
                        ContactKind.LISTENED,
                        Set.of(Domain.EMOTIONAL),
                        mark + " said so",
                        RunningKeepwell.bean(DatabaseClock.class).now().minusSeconds(60)));
        RunningKeepwell.bean(Hazards.class)
                .note(new NewHazard(family, address, mark + " dog", mark, false, true, "", today.plusDays(90)));
        RunningKeepwell.bean(Concerns.class).raise(NewConcern.about(family, mark + " worry", false, ""));
        WalkedRecords.ofTheFamily(mark, family);
        WalkedRecords.ofTheCaseload(mark, worker, school.actor(spare, Role.PRACTITIONER));
        RunningKeepwell.bean(ServiceRisks.class).record(mark + " is too much", today);
        plan = visit(family, address, worker);
        RunningKeepwell.bean(Visits.class).plan(plan);
        RunningKeepwell.bean(CodePhrases.class).choose(mark + " likes tea with honey");
        var practice = RunningKeepwell.bean(Practices.class)
                .begin(known(Role.DUTY_COORDINATOR).person());
        if (!RunningKeepwell.bean(Practices.class).allWell(practice, mark + " likes tea with honey")) {
            throw new AssertionError("The phrase is known");
        }
        RunningKeepwell.bean(Openings.class)
                .ask(
                        OpeningScope.RECORD,
                        List.of(family.value()),
                        today.minusDays(1),
                        today,
                        mark + " question",
                        false);
    }

    /** An alarm: the worker sets off and asks for help. */
    private void needHelp() {
        VisitId visit = RunningKeepwell.bean(Visits.class).plan(Objects.requireNonNull(plan));
        CheckIns checkIns = RunningKeepwell.bean(CheckIns.class);
        checkIns.press(visit, Press.of(VisitStep.START_NOW));
        checkIns.press(visit, Press.of(VisitStep.HELP_NOW));
    }

    private VisitPlan visit(FamilyId family, AddressId address, PersonId worker) {
        Instant start = RunningKeepwell.bean(DatabaseClock.class).now().plus(Duration.ofMinutes(30));
        return new VisitPlan(
                VisitKind.PLANNED,
                family,
                address,
                "",
                start,
                start.plus(Duration.ofMinutes(30)),
                List.of(worker),
                mark + " purpose",
                Set.of(),
                mark,
                "",
                "",
                "",
                mark + " aim",
                "",
                mark,
                "",
                VisitPlan.FamilyTold.TOLD,
                false,
                15,
                known(Role.DUTY_COORDINATOR).person(),
                null);
    }
}
