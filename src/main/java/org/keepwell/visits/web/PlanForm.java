package org.keepwell.visits.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.families.AddressId;
import org.keepwell.families.Domain;
import org.keepwell.families.FamilyId;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.web.FormErrors;
import org.keepwell.visits.LastTime;
import org.keepwell.visits.Visit;
import org.keepwell.visits.VisitKind;
import org.keepwell.visits.VisitPlan;

/** The plan of a visit as it is typed. Nothing typed is ever missing: what was not sent is an empty text. */
public record PlanForm(
        String family,
        String kind,
        String address,
        String elsewhere,
        String day,
        String start,
        String expectedEnd,
        List<String> companions,
        String checkIn,
        String responder,
        String purpose,
        List<String> domains,
        String whoMayBeThere,
        String privacyNote,
        String barriers,
        String approach,
        String aim,
        String limits,
        String goodEnough,
        String routeNote,
        String familyTold,
        String driverInsured,
        String gapMinutes,
        Integer version) {

    public PlanForm {
        family = given(family);
        kind = given(kind).isEmpty() ? VisitKind.PLANNED.name() : given(kind);
        address = given(address);
        elsewhere = given(elsewhere);
        day = given(day);
        start = given(start);
        expectedEnd = given(expectedEnd);
        companions = companions == null ? List.of() : List.copyOf(companions);
        checkIn = given(checkIn);
        responder = given(responder);
        purpose = given(purpose);
        domains = domains == null ? List.of() : List.copyOf(domains);
        whoMayBeThere = given(whoMayBeThere);
        privacyNote = given(privacyNote);
        barriers = given(barriers);
        approach = given(approach);
        aim = given(aim);
        limits = given(limits);
        goodEnough = given(goodEnough);
        routeNote = given(routeNote);
        familyTold = given(familyTold).isEmpty() ? VisitPlan.FamilyTold.NOT_YET.name() : given(familyTold);
        driverInsured = given(driverInsured);
        gapMinutes = given(gapMinutes).isEmpty() ? "15" : given(gapMinutes);
        version = version == null ? 0 : version;
    }

    /** A plan for a family, later today, blank but for what is likely to hold still from the last one. */
    static PlanForm blank(String family, String address, Instant now, @Nullable LastTime last) {
        LastTime.Standing still = last == null ? new LastTime.Standing("", "", "", "") : last.plan();
        var here = now.atZone(DatabaseClock.ZONE).plusMinutes(30).withMinute(0);
        var start = here.isBefore(now.atZone(DatabaseClock.ZONE)) ? here.plusHours(1) : here;
        return new PlanForm(
                family,
                "",
                address,
                "",
                start.toLocalDate().toString(),
                Names.time(start.toInstant()),
                Names.time(start.plusMinutes(45).toInstant()),
                List.of(),
                "",
                "",
                "",
                List.of(),
                still.whoMayBeThere(),
                still.privacyNote(),
                still.barriers(),
                still.approach(),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                0);
    }

    static PlanForm of(Visit visit) {
        VisitPlan plan = visit.plan();
        return new PlanForm(
                plan.family().toString(),
                plan.kind().name(),
                plan.address() == null ? "" : plan.address().toString(),
                plan.elsewhere(),
                plan.startsAt().atZone(DatabaseClock.ZONE).toLocalDate().toString(),
                Names.time(plan.startsAt()),
                Names.time(plan.endsAt()),
                plan.people().stream().skip(1).map(PersonId::toString).toList(),
                Objects.toString(plan.checkIn(), ""),
                Objects.toString(plan.responder(), ""),
                plan.purpose(),
                plan.domains().stream().map(Domain::code).toList(),
                plan.whoMayBeThere(),
                plan.privacyNote(),
                plan.barriers(),
                plan.approach(),
                plan.aim(),
                plan.limits(),
                plan.goodEnough(),
                plan.routeNote(),
                plan.familyTold().name(),
                plan.driverInsured() ? "true" : "",
                Integer.toString(plan.gapMinutes()),
                visit.version());
    }

    /** The plan, or null with errors added. */
    @Nullable
    VisitPlan plan(PersonId worker, FormErrors errors) {
        Instant startsAt = moment("start", start, errors);
        Instant endsAt = moment("expectedEnd", expectedEnd, errors);
        if (family.isEmpty()) {
            errors.add("family", "Choose the family");
        }
        if (address.isEmpty() && elsewhere.isBlank()) {
            errors.add("address", "Choose an address, or say where");
        }
        if (startsAt != null && endsAt != null && !endsAt.isAfter(startsAt)) {
            errors.add("expectedEnd", "Choose an end after the start");
        }
        if (errors.any() || startsAt == null || endsAt == null) {
            return null;
        }
        List<PersonId> people = new ArrayList<>(List.of(worker));
        companions.stream()
                .filter(one -> !one.isEmpty())
                .map(PersonId::of)
                .filter(one -> !people.contains(one))
                .forEach(people::add);
        return new VisitPlan(
                VisitKind.valueOf(kind),
                FamilyId.of(family),
                address.isEmpty() ? null : AddressId.of(address),
                address.isEmpty() ? elsewhere : "",
                startsAt,
                endsAt,
                people,
                purpose,
                codes(),
                whoMayBeThere,
                privacyNote,
                barriers,
                approach,
                aim,
                limits,
                goodEnough,
                routeNote,
                VisitPlan.FamilyTold.valueOf(familyTold),
                driverInsured.equals("true"),
                minutes(gapMinutes),
                checkIn.isEmpty() ? null : PersonId.of(checkIn),
                responder.isEmpty() ? null : PersonId.of(responder));
    }

    private Set<Domain> codes() {
        return domains.stream().map(Domain::ofCode).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private @Nullable Instant moment(String field, String time, FormErrors errors) {
        try {
            return LocalDate.parse(day)
                    .atTime(LocalTime.parse(time))
                    .atZone(DatabaseClock.ZONE)
                    .toInstant();
        } catch (DateTimeException e) {
            errors.add(field, "Enter a day and a time, such as 14:30");
            return null;
        }
    }

    private static int minutes(String typed) {
        return typed.matches("\\d{1,3}") ? Math.min(120, Integer.parseInt(typed)) : 0;
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
