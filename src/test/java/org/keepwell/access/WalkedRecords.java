package org.keepwell.access;

import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.keepwell.caseload.HandOverId;
import org.keepwell.caseload.HandOvers;
import org.keepwell.caseload.Offers;
import org.keepwell.caseload.Proposal;
import org.keepwell.caseload.ProposalId;
import org.keepwell.caseload.Rebalance;
import org.keepwell.caseload.RebalanceReason;
import org.keepwell.caseload.RebalanceWish;
import org.keepwell.exchange.RosterImport;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyChange;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.families.HomeConditions;
import org.keepwell.families.HomeFact;
import org.keepwell.families.Household;
import org.keepwell.families.TellingLimit;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Told;
import org.keepwell.notices.Urgency;
import org.keepwell.organisation.Calendar;
import org.keepwell.organisation.Channel;
import org.keepwell.organisation.Duty;
import org.keepwell.organisation.DutyHabits;
import org.keepwell.organisation.DutyRota;
import org.keepwell.organisation.Sites;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.Ids;
import org.keepwell.shared.PersonId;
import org.keepwell.testing.RunningKeepwell;

/** A record behind each path variable of set-up, the rota and the roster, made by somebody who may. */
final class WalkedRecords {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);
    private static final LocalTime FOUR = LocalTime.of(16, 0);

    private WalkedRecords() {}

    static void ofTheHouse(String mark, PersonId onDuty) {
        LocalDate today = RunningKeepwell.bean(DatabaseClock.class).today();
        Calendar calendar = RunningKeepwell.bean(Calendar.class);
        made(calendar.addTerm(mark + " term", today.minusDays(20), today.plusDays(60)));
        made(calendar.close(mark + " closed", today.plusDays(30), today.plusDays(31)));
        made(RunningKeepwell.bean(Sites.class).add(mark + " site", mark + " Road", ""));
        made(RunningKeepwell.bean(DutyHabits.class).add(DayOfWeek.MONDAY, EIGHT, FOUR, Duty.LEADER, onDuty));
        made(RunningKeepwell.bean(DutyRota.class).assign(Duty.DEPUTY, onDuty, today.plusDays(1), EIGHT, FOUR));
    }

    /** A list whose columns wait to be chosen, so that it stays as it is. */
    static void ofTheRoster(String mark) {
        byte[] list = ("Forename,Surname\n" + mark + "," + mark + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            made(RunningKeepwell.bean(RosterImport.class)
                    .receive(mark + ".csv", new ByteArrayInputStream(list))
                    .value());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A mail on its way to whoever acts. */
    static void ofTelling(PersonId me) {
        String address = me + "@staff.example";
        RunningKeepwell.bean(Staff.class).reachBy(me, "", address, List.of(Channel.EMAIL));
        Told told = RunningKeepwell.bean(Notices.class)
                .tell(new Notice(
                        "walked", Set.of(me), Urgency.SAFETY, "Sign in to Keepwell.", "A line.", "/", "walked"));
        if (told.people() == 0) {
            throw new AssertionError("Nobody was told");
        }
    }

    static void ofTheFamily(String mark, FamilyId family) {
        RunningKeepwell.bean(Household.class)
                .limit(new TellingLimit(
                        Ids.newId(),
                        family,
                        mark + " uncle",
                        mark + " address",
                        TellingLimit.Reason.SAFETY,
                        mark,
                        null));
        RunningKeepwell.bean(HomeConditions.class)
                .note(family, HomeFact.NO_BED, mark + " sofa", HomeConditions.Route.NEITHER, mark);
    }

    /** A family on its way from the worker to a colleague, and one about which the worker is asked. */
    static void ofTheCaseload(String mark, PersonId worker, Actor colleague) {
        FamilyId handedOver = RunningKeepwell.bean(FamilyWorkers.class).takeIn(FamilyChange.named(mark), worker);
        HandOvers handOvers = RunningKeepwell.bean(HandOvers.class);
        HandOverId taken = handOvers.start(handedOver, worker, colleague.personOrFail(), mark);
        made(Acting.as(colleague, () -> RunningKeepwell.bean(Offers.class).accept(taken))
                .value());
        FamilyId waiting = RunningKeepwell.bean(Families.class).add(FamilyChange.named(mark));
        made(handOvers.start(waiting, null, worker, mark).value());
    }

    /** A proposal between two people that has been worked out. */
    static void ofSharingOutAnew(PersonId worker, PersonId other) {
        Rebalance rebalance = RunningKeepwell.bean(Rebalance.class);
        ProposalId asked = rebalance.ask(new RebalanceWish(
                RebalanceReason.ASKED, null, Set.of(worker, other), 1, 1, Set.of(), List.of(), Set.of(), null, null));
        Actor me = Acting.now();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> Acting.as(me, () -> rebalance.of(asked)).state() == Proposal.State.READY);
    }

    private static void made(UUID id) {
        if (id.version() == 0) {
            throw new AssertionError("Nothing was made");
        }
    }
}
