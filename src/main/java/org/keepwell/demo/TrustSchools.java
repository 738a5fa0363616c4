package org.keepwell.demo;

import static org.keepwell.demo.Cast.member;

import java.util.List;
import org.keepwell.demo.Cast.Household;
import org.keepwell.demo.Cast.School;
import org.keepwell.organisation.JobTitle;
import org.keepwell.organisation.Phase;
import org.keepwell.organisation.Sector;
import org.keepwell.organisation.SettingForm;
import org.keepwell.shared.Role;

/** The demo's academies, each under a trust. */
final class TrustSchools {

    private TrustSchools() {}

    static School wharrowBridge() {
        return new School(
                "WBA",
                "Wharrow Bridge Academy",
                SettingForm.ACADEMY,
                Sector.ACADEMY_TRUST,
                Phase.ALL_THROUGH,
                5,
                16,
                "Weftway Trust",
                List.of("Carpet Works"),
                List.of(
                        member(
                                "adaeze",
                                "Adaeze Okonjo",
                                JobTitle.EXECUTIVE_PRINCIPAL,
                                "",
                                "07700 900101",
                                Role.SENIOR_LEADER,
                                Role.TRUST_LEADER),
                        member(
                                "martin",
                                "Martin Sugden",
                                JobTitle.DEPUTY_HEAD,
                                "adaeze",
                                "07700 900102",
                                Role.SAFEGUARDING_LEAD,
                                Role.SENIOR_LEADER,
                                Role.PRACTITIONER),
                        member(
                                "shabnam",
                                "Shabnam Mirza",
                                JobTitle.FAMILY_TEAM_MANAGER,
                                "martin",
                                "07700 900103",
                                Role.PRACTITIONER,
                                Role.DUTY_COORDINATOR),
                        member(
                                "callum",
                                "Callum Riley",
                                JobTitle.TEACHING_ASSISTANT,
                                "shabnam",
                                "07700 900104",
                                Role.PRACTITIONER),
                        member(
                                "precious",
                                "Precious Moyo",
                                JobTitle.TEACHER,
                                "shabnam",
                                "07700 900105",
                                Role.PRACTITIONER),
                        member(
                                "tomasz",
                                "Tomasz Zielinski",
                                JobTitle.ATTENDANCE_OFFICER,
                                "martin",
                                "07700 900106",
                                Role.ADMINISTRATOR,
                                Role.DUTY_COORDINATOR)),
                List.of(
                        new Household(
                                "Barraclough",
                                "Donna Barraclough, mother",
                                List.of("Tyler, 11"),
                                "7 Mill Lane",
                                "SX9 1AB",
                                "",
                                "Donna would like to walk Tyler to the gate again.",
                                "callum"),
                        new Household(
                                "Hussain-Reid",
                                "Parveen Hussain, grandmother",
                                List.of("Zayn, 8"),
                                "22 Loom Street",
                                "SX9 2CD",
                                "",
                                "One good friend for Zayn. They cook together at home.",
                                "precious"),
                        new Household(
                                "Kowalczyk",
                                "Marek Kowalczyk, father",
                                List.of("Oliwia, 14"),
                                "3 Shuttle Court",
                                "SX9 3EF",
                                "Polish",
                                "News on Fridays, when Marek is awake. Oliwia would like to work with engines.",
                                "callum"),
                        new Household(
                                "Osei-Grant",
                                "Bev Marsden, foster carer",
                                List.of("Nana, 15"),
                                "41 Weir View",
                                "SX9 4GH",
                                "",
                                "A place at college, and help with the first week.",
                                "shabnam")));
    }

    static School inglebeck() {
        return new School(
                "ING",
                "Inglebeck Academy",
                SettingForm.ACADEMY,
                Sector.ACADEMY_TRUST,
                Phase.SECONDARY,
                11,
                16,
                "Northfold Trust",
                List.of("Market Place"),
                List.of(
                        member(
                                "joanne",
                                "Joanne Thackray",
                                JobTitle.PRINCIPAL,
                                "",
                                "07700 900201",
                                Role.SENIOR_LEADER,
                                Role.TRUST_LEADER),
                        member(
                                "imran",
                                "Imran Sheikh",
                                JobTitle.ASSISTANT_HEAD,
                                "joanne",
                                "07700 900202",
                                Role.SAFEGUARDING_LEAD,
                                Role.PRACTITIONER,
                                Role.DUTY_COORDINATOR),
                        member(
                                "leanne",
                                "Leanne Postlethwaite",
                                JobTitle.FAMILY_SUPPORT_WORKER,
                                "imran",
                                "07700 900203",
                                Role.PRACTITIONER),
                        member(
                                "dele",
                                "Dele Adeyemi",
                                JobTitle.TEACHER,
                                "imran",
                                "07700 900204",
                                Role.PRACTITIONER,
                                Role.ADMINISTRATOR)),
                List.of(
                        new Household(
                                "Farrar",
                                "Maureen Farrar, grandmother",
                                List.of("Jodie, 15"),
                                "12 Beck Side",
                                "SX8 1AA",
                                "",
                                "A quiet word when Jodie has had a good week.",
                                "leanne"),
                        new Household(
                                "Begum",
                                "Rehana Begum, mother",
                                List.of("Samir, 13"),
                                "5 Tenter Row",
                                "SX8 2BB",
                                "",
                                "Samir in a bed of his own.",
                                "leanne"),
                        new Household(
                                "Whitwam",
                                "Lee Whitwam, father",
                                List.of("Kai, 14"),
                                "Top Farm Cottage",
                                "SX8 3CC",
                                "",
                                "Somebody who rings before they come.",
                                "leanne"),
                        new Household(
                                "Dlamini",
                                "Nomsa Dlamini, mother",
                                List.of("Thabo, 12"),
                                "30 Chapel Hill",
                                "SX8 4DD",
                                "",
                                "To know other families in the town.",
                                "dele")));
    }

    static School marramBank() {
        return new School(
                "MAR",
                "Marram Bank School",
                SettingForm.ACADEMY,
                Sector.ACADEMY_TRUST,
                Phase.SECONDARY,
                11,
                16,
                "Marram Bank Academy Trust",
                List.of("Quayside", "Moor Top"),
                List.of(
                        member("seun", "Seun Bello", JobTitle.HEAD, "", "07700 900501", Role.SENIOR_LEADER),
                        member(
                                "kath",
                                "Kath Mulhearn",
                                JobTitle.ASSISTANT_HEAD,
                                "seun",
                                "07700 900502",
                                Role.SAFEGUARDING_LEAD,
                                Role.PRACTITIONER,
                                Role.DUTY_COORDINATOR),
                        member(
                                "andrej",
                                "Andrej Kováč",
                                JobTitle.LEARNING_MENTOR,
                                "kath",
                                "07700 900503",
                                Role.PRACTITIONER),
                        member(
                                "tasha",
                                "Tasha Greenhalgh",
                                JobTitle.ATTENDANCE_OFFICER,
                                "kath",
                                "07700 900504",
                                Role.PRACTITIONER,
                                Role.ADMINISTRATOR)),
                List.of(
                        new Household(
                                "Horváth",
                                "Zuzana Horváth, mother",
                                List.of("Denis, 14"),
                                "33 Harbour Street",
                                "SX5 1AA",
                                "Slovak",
                                "Letters in Slovak, and a call after.",
                                "andrej"),
                        new Household(
                                "Sykes",
                                "Angela Sykes, mother",
                                List.of("Courtney, 15", "Jayden, 5"),
                                "8 Moor Top Road",
                                "SX5 2BB",
                                "",
                                "Nobody asking for more. Courtney looks after her brother.",
                                "tasha"),
                        new Household(
                                "Tran",
                                "Hien Tran, mother",
                                List.of("Leo, 13"),
                                "19 Lock Cottages",
                                "SX5 3CC",
                                "Vietnamese",
                                "Quiet. Somebody to play chess with.",
                                "andrej"),
                        new Household(
                                "McAllister",
                                "Shona McAllister, mother",
                                List.of("Finn, 16"),
                                "50 Sands Lane",
                                "SX5 4DD",
                                "",
                                "Phone calls, never texts.",
                                "tasha")));
    }
}
