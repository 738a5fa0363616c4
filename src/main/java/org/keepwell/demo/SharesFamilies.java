package org.keepwell.demo;

import static org.keepwell.demo.TellsTheTerm.the;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keepwell.caseload.CapacityChanges;
import org.keepwell.caseload.HandOverId;
import org.keepwell.caseload.NeedAgreements;
import org.keepwell.caseload.NewReduction;
import org.keepwell.caseload.Offers;
import org.keepwell.caseload.ReductionKind;
import org.keepwell.demo.Cast.Member;
import org.keepwell.demo.FoundsSchools.Founded;
import org.keepwell.demo.MeetsFamilies.Met;
import org.keepwell.demo.TellsTheTerm.Happening;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyChange;
import org.keepwell.shared.Acting;
import org.keepwell.shared.FallsDue;
import org.springframework.stereotype.Component;

/**
 * How families are shared out in the story: need agreed, people part-time, new and away, a family that waits, one being handed over; and at
 * Inglebeck, where two posts are vacant, work that has been over the safe level for three weeks: one more makes it a risk.
 */
@Component
@Demo
class SharesFamilies {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 18);

    /** Points agreed in the second week, by setting and family. */
    private static final Map<String, Map<String, Integer>> NEED = Map.of(
            "WBA", Map.of("Barraclough", 12, "Hussain-Reid", 6, "Kowalczyk", 5, "Osei-Grant", 8),
            "ING", Map.of("Farrar", 9, "Begum", 11, "Whitwam", 13, "Dlamini", 4),
            "FEL", Map.of("Ramsden", 7, "Yusuf", 6, "Cartwright", 5, "Lovell", 3),
            "TAN", Map.of("Pickles", 5, "Ahmed-Doyle", 9, "Stoica", 14),
            "MAR", Map.of("Horváth", 6, "Sykes", 13, "Tran", 2, "McAllister", 10));

    private final NeedAgreements need;
    private final CapacityChanges capacity;
    private final Offers offers;
    private final Families families;
    private final List<FallsDue> due;

    SharesFamilies(
            NeedAgreements need, CapacityChanges capacity, Offers offers, Families families, List<FallsDue> due) {
        this.need = need;
        this.capacity = capacity;
        this.offers = offers;
        this.families = families;
        this.due = due;
    }

    List<Happening> happenings(Map<String, Founded> schools, Map<String, Map<String, Met>> met, ZonedDateTime opens) {
        List<Happening> all = new ArrayList<>();
        for (ZonedDateTime monday = on(2, DayOfWeek.MONDAY, 5); monday.isBefore(opens); monday = monday.plusWeeks(1)) {
            all.add(new Happening(monday, () -> due.forEach(FallsDue::runDue)));
        }
        NEED.forEach((code, points) -> points.forEach((family, many) ->
                all.add(agreed(on(2, DayOfWeek.TUESDAY, 12), the(schools, code), the(the(met, code), family), many))));
        all.addAll(atInglebeck(the(schools, "ING"), the(met, "ING")));
        all.addAll(elsewhere(schools, met));
        return all;
    }

    /** Leanne takes on what two vacant posts leave, a little more each time, while two families come to need more. */
    private List<Happening> atInglebeck(Founded school, Map<String, Met> met) {
        return List.of(
                less(on(3, DayOfWeek.MONDAY, 9), school, "imran", "leanne", ReductionKind.OTHER_DUTIES, 40, CHRISTMAS),
                less(on(6, DayOfWeek.MONDAY, 9), school, "imran", "leanne", ReductionKind.OTHER_DUTIES, 20, CHRISTMAS),
                less(on(8, DayOfWeek.MONDAY, 9), school, "imran", "leanne", ReductionKind.OTHER_DUTIES, 10, CHRISTMAS),
                agreed(on(7, DayOfWeek.TUESDAY, 12), school, the(met, "Begum"), 13),
                agreed(on(9, DayOfWeek.TUESDAY, 12), school, the(met, "Whitwam"), 15));
    }

    private List<Happening> elsewhere(Map<String, Founded> schools, Map<String, Map<String, Met>> met) {
        Founded fellgarth = the(schools, "FEL");
        Founded tansyRow = the(schools, "TAN");
        Founded wharrowBridge = the(schools, "WBA");
        HandOverId[] asked = new HandOverId[1];
        return List.of(
                new Happening(
                        on(1, DayOfWeek.TUESDAY, 9),
                        () -> Acting.as(
                                tansyRow.as("rukhsana"),
                                () -> capacity.setTime(
                                        tansyRow.person("hodan"),
                                        on(1, DayOfWeek.TUESDAY, 9).toLocalDate(),
                                        new CapacityChanges.SetTime(3 * 444, null)))),
                less(
                        on(1, DayOfWeek.TUESDAY, 9),
                        the(schools, "MAR"),
                        "kath",
                        "tasha",
                        ReductionKind.NEW_IN_POST,
                        50,
                        CHRISTMAS),
                new Happening(
                        on(10, DayOfWeek.FRIDAY, 9),
                        () -> Acting.as(fellgarth.as("nasreen"), () -> {
                            var _ = capacity.add(
                                    fellgarth.person("sian"),
                                    NewReduction.away(LocalDate.of(2026, 11, 23), LocalDate.of(2026, 12, 4)));
                        })),
                new Happening(
                        on(10, DayOfWeek.WEDNESDAY, 10),
                        () -> asked[0] = Acting.as(
                                fellgarth.as("nasreen"),
                                () -> offers.ask(
                                        the(the(met, "FEL"), "Lovell").family(),
                                        fellgarth.person("bryony"),
                                        "You know Rosanna from the learning packs."))),
                new Happening(
                        on(10, DayOfWeek.THURSDAY, 9),
                        () -> Acting.as(fellgarth.as("bryony"), () -> {
                            offers.accept(asked[0]);
                        })),
                new Happening(
                        on(10, DayOfWeek.THURSDAY, 14),
                        () -> Acting.as(wharrowBridge.as("shabnam"), () -> {
                            var _ = families.add(new FamilyChange(
                                    "Tattersall", "Somebody to ring who knows the school.", "", "", null, ""));
                        })));
    }

    /** The worker puts it, their manager agrees. */
    private Happening agreed(ZonedDateTime at, Founded school, Met met, int points) {
        String worker = met.household().keyWorker();
        String manager = school.school().staff().stream()
                .filter(member -> member.username().equals(worker))
                .map(Member::manager)
                .findFirst()
                .orElseThrow();
        return new Happening(at, () -> {
            var put = Acting.as(
                    school.as(worker),
                    () -> need.propose(
                            met.family(),
                            points,
                            Set.of(),
                            0,
                            "As talked about in our one-to-one.",
                            at.toLocalDate().plusWeeks(12)));
            Acting.as(school.as(manager), () -> need.agree(met.family(), put));
        });
    }

    private Happening less(
            ZonedDateTime at,
            Founded school,
            String manager,
            String person,
            ReductionKind kind,
            int percent,
            LocalDate until) {
        return new Happening(
                at,
                () -> Acting.as(school.as(manager), () -> {
                    var _ = capacity.add(
                            school.person(person), NewReduction.percent(kind, percent, at.toLocalDate(), until));
                }));
    }

    private static ZonedDateTime on(int week, DayOfWeek day, int hour) {
        return TellsTheTerm.at(week, day, LocalTime.of(hour, 0));
    }
}
