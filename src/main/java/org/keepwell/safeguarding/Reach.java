package org.keepwell.safeguarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.organisation.DutyNow;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.organisation.StaffRecord;
import org.keepwell.organisation.WorkingTime;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Role;
import org.springframework.stereotype.Component;

/** Works out who hears of a concern, and whom to ring. Runs in the caller's transaction. */
@Component
class Reach {

    private static final Set<JobTitle> HEADS = Set.of(JobTitle.HEAD, JobTitle.PRINCIPAL, JobTitle.EXECUTIVE_PRINCIPAL);

    private final Staff staff;
    private final WorkingTime time;
    private final DutyRota rota;
    private final DatabaseClock clock;

    Reach(Staff staff, WorkingTime time, DutyRota rota, DatabaseClock clock) {
        this.staff = staff;
        this.time = time;
        this.rota = rota;
        this.clock = clock;
    }

    /** The designated leads, whoever leads before whoever deputises. */
    Set<PersonId> leads() {
        return staff.withRole(Role.SAFEGUARDING_LEAD);
    }

    /** Whether at least one lead is not left in peace now. */
    boolean inHours(Set<PersonId> leads) {
        Instant now = clock.now();
        return time.quietUntil(leads, now).values().stream().anyMatch(until -> !until.isAfter(now));
    }

    /** Whoever is on duty now. */
    Set<PersonId> onDuty() {
        return rota.at(clock.now()).people();
    }

    WhoToRing whoToRing() {
        Set<PersonId> leads = leads();
        Map<PersonId, StaffMember> people = staff.byId();
        boolean hours = inHours(leads);
        return new WhoToRing(hours, hours ? leadsToRing(leads, people) : dutyToRing(people), rota.outside());
    }

    /** Who hears of a concern about an adult at work: the head, never the person concerned; nobody when it is about the head. */
    Set<PersonId> headUnless(@Nullable PersonId concerned) {
        List<StaffRecord> leaders = staff.records().stream()
                .filter(one -> one.member().has(Role.SENIOR_LEADER) || HEADS.contains(one.job()))
                .sorted(Comparator.comparing(one -> one.deputyIn().contains(Role.SENIOR_LEADER)))
                .toList();
        List<StaffRecord> heads =
                leaders.stream().filter(one -> HEADS.contains(one.job())).toList();
        Set<PersonId> to = (heads.isEmpty() ? leaders.stream().limit(1) : heads.stream())
                .map(one -> one.member().person())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return concerned != null && to.contains(concerned) ? Set.of() : to;
    }

    private static List<WhoToRing.Ring> leadsToRing(Set<PersonId> leads, Map<PersonId, StaffMember> people) {
        List<WhoToRing.Ring> rings = new ArrayList<>();
        for (PersonId lead : leads) {
            StaffMember member = people.get(lead);
            if (member != null) {
                rings.add(ring(member, rings.isEmpty() ? "Safeguarding lead" : "Deputy lead"));
            }
        }
        return rings;
    }

    private List<WhoToRing.Ring> dutyToRing(Map<PersonId, StaffMember> people) {
        DutyNow duty = rota.at(clock.now());
        List<WhoToRing.Ring> rings = new ArrayList<>();
        duty.leader().map(people::get).ifPresent(member -> rings.add(ring(member, "On duty now")));
        duty.deputy().map(people::get).ifPresent(member -> rings.add(ring(member, "Deputy on duty")));
        return rings;
    }

    private static WhoToRing.Ring ring(StaffMember member, String as) {
        return new WhoToRing.Ring(member.name(), member.mobile(), as);
    }
}
