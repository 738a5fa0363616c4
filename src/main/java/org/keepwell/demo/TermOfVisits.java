package org.keepwell.demo;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.keepwell.demo.PaysVisits.at;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.keepwell.demo.FoundsSchools.Founded;
import org.keepwell.demo.MeetsFamilies.Met;
import org.keepwell.demo.PaysVisits.Outing;
import org.keepwell.demo.TellsTheTerm.Happening;
import org.keepwell.families.Domain;
import org.keepwell.visits.Outcome;
import org.keepwell.visits.StopCategory;
import org.springframework.stereotype.Component;

/** The home visits of the story, and those of its last morning. */
@Component
@Demo
class TermOfVisits {

    private final PaysVisits pays;

    TermOfVisits(PaysVisits pays) {
        this.pays = pays;
    }

    List<Happening> visits(Map<String, Founded> schools, Map<String, Map<String, Met>> families) {
        Outing doorstep =
                outing(schools, families, "WBA/Barraclough", "callum/shabnam/tomasz", at(2, TUESDAY, 14, 0), 40);
        Outing whitwam = outing(schools, families, "ING/Whitwam", "leanne/imran/dele", at(3, TUESDAY, 15, 15), 30);
        Outing wall = outing(schools, families, "WBA/Barraclough", "callum/shabnam/tomasz", at(5, THURSDAY, 14, 0), 40);
        Outing ramsden = outing(schools, families, "FEL/Ramsden", "bryony/kofi/sian", at(6, WEDNESDAY, 10, 0), 45);
        Outing twoHomes = outing(schools, families, "TAN/Ahmed-Doyle", "hodan/rukhsana/pam", at(8, MONDAY, 13, 30), 45);
        Outing sykes = outing(schools, families, "MAR/Sykes", "tasha/kath/andrej", at(9, WEDNESDAY, 11, 0), 20);
        return List.of(
                new Happening(
                        doorstep.from().minusHours(3),
                        () -> pays.wholeVisit(
                                doorstep,
                                Outcome.DOORSTEP,
                                "That she is trying, every day.",
                                "Thursday, same time, as far as the wall.",
                                "Donna opened the door and stood on the step for ten minutes. First time since spring.",
                                Set.of(Domain.EMOTIONAL, Domain.CAPACITY_BUILDING))),
                new Happening(whitwam.from().minusHours(3), () -> {
                    pays.lateVisit(
                            whitwam,
                            "imran",
                            whitwam.from().plusMinutes(67),
                            "Rang the house. Leanne's phone had died. She is fine, and on her way.",
                            "Kai showed me the dogs' tricks. My phone died; Imran rang the house. Nobody was cross.");
                    pays.hazard(
                            whitwam,
                            "Two big dogs, friendly and loud. Lee shuts them in if you ring first.",
                            "Seen on the visit",
                            whitwam.from().plusMonths(6).toLocalDate());
                }),
                new Happening(
                        wall.from().minusHours(3),
                        () -> pays.wholeVisit(
                                wall,
                                Outcome.DOORSTEP,
                                "That the wall felt like a mile.",
                                "Tyler wants to bring the chairs out again.",
                                "As far as the wall. Tyler brought the chairs out.",
                                Set.of(Domain.EMOTIONAL))),
                new Happening(
                        ramsden.from().minusHours(2),
                        () -> pays.stoppedVisit(
                                ramsden,
                                StopCategory.DID_NOT_FEEL_RIGHT,
                                "Came away early. We will meet at school next week.")),
                new Happening(
                        twoHomes.from().minusHours(4),
                        () -> pays.wholeVisit(
                                twoHomes,
                                Outcome.WENT_IN,
                                "That both homes love him.",
                                "The same three words before tea, in both homes.",
                                "Sat with Saima and wrote the plan on one side of paper. Ismail drew the front.",
                                Set.of(Domain.BEHAVIOURAL, Domain.EMOTIONAL))),
                new Happening(
                        sykes.from().minusHours(2),
                        () -> pays.wholeVisit(
                                sykes,
                                Outcome.NOBODY_IN,
                                "",
                                "A card through the door. A call on Friday, asking for nothing.",
                                "No answer today. Left a card.",
                                Set.of(Domain.EMOTIONAL))));
    }

    /** The morning on which the demo opens: one under way, one late, some still to come. */
    List<Happening> thisMorning(
            Map<String, Founded> schools, Map<String, Map<String, Met>> families, ZonedDateTime opens) {
        Outing late = outing(schools, families, "ING/Farrar", "leanne/imran/dele", opens.minusMinutes(52), 45);
        Outing underWay =
                outing(schools, families, "WBA/Kowalczyk", "callum/shabnam/tomasz", opens.minusMinutes(22), 40);
        Outing lateHere =
                outing(schools, families, "WBA/Hussain-Reid", "precious/shabnam/tomasz", opens.minusMinutes(45), 40);
        Outing soon = outing(schools, families, "WBA/Osei-Grant", "shabnam/martin/tomasz", opens.plusMinutes(90), 45);
        Outing two = outing(schools, families, "WBA/Barraclough", "callum/shabnam/tomasz", opens.plusHours(4), 45);
        Outing stoica = outing(schools, families, "TAN/Stoica", "chantelle/rukhsana/pam", opens.plusHours(3), 40);
        return List.of(
                new Happening(opens.minusHours(2), () -> {
                    pays.hazard(
                            two,
                            "Small dog at the back gate. Wait for it to be called.",
                            "Donna told us",
                            opens.plusMonths(4).toLocalDate());
                    pays.planned(soon);
                    pays.planned(two);
                    pays.planned(stoica);
                }),
                new Happening(opens.minusMinutes(80), () -> pays.underWay(late)),
                new Happening(opens.minusMinutes(51), () -> pays.underWay(lateHere)),
                new Happening(opens.minusMinutes(30), () -> pays.underWay(underWay)));
    }

    private static Outing outing(
            Map<String, Founded> schools,
            Map<String, Map<String, Met>> families,
            String codeAndFamily,
            String people,
            ZonedDateTime from,
            int minutes) {
        return PaysVisits.outing(schools, families, codeAndFamily, people, from, minutes);
    }
}
