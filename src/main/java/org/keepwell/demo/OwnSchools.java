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

/** The demo's charity and council settings. */
final class OwnSchools {

    private OwnSchools() {}

    static School fellgarth() {
        return new School(
                "FEL",
                "Fellgarth School",
                SettingForm.VOLUNTARY,
                Sector.VOLUNTARY,
                Phase.ALL_THROUGH,
                6,
                16,
                "",
                List.of("Fellgarth"),
                List.of(
                        member("gareth", "Gareth Pryce", JobTitle.HEAD, "", "07700 900301", Role.SENIOR_LEADER),
                        member(
                                "nasreen",
                                "Nasreen Akhtar",
                                JobTitle.ASSISTANT_HEAD,
                                "gareth",
                                "07700 900302",
                                Role.SAFEGUARDING_LEAD,
                                Role.PRACTITIONER),
                        member("sian", "Siân Maddox", JobTitle.THERAPIST, "nasreen", "07700 900303", Role.PRACTITIONER),
                        member(
                                "kofi",
                                "Kofi Mensah",
                                JobTitle.PASTORAL_LEAD,
                                "nasreen",
                                "07700 900304",
                                Role.PRACTITIONER,
                                Role.DUTY_COORDINATOR),
                        member(
                                "bryony",
                                "Bryony Clegg",
                                JobTitle.HIGHER_LEVEL_TEACHING_ASSISTANT,
                                "kofi",
                                "07700 900305",
                                Role.PRACTITIONER,
                                Role.ADMINISTRATOR)),
                List.of(
                        new Household(
                                "Ramsden",
                                "Steph Ramsden, mother",
                                List.of("Alfie, 9"),
                                "2 Intake Cottages",
                                "SX7 1AA",
                                "",
                                "Alfie's old school and this one telling the same story.",
                                "kofi"),
                        new Household(
                                "Yusuf",
                                "Fadumo Yusuf, mother",
                                List.of("Ayaan, 12"),
                                "18 Moor Road",
                                "SX7 2BB",
                                "Somali",
                                "A form filled in once, properly.",
                                "sian"),
                        new Household(
                                "Cartwright",
                                "Dawn Cartwright, mother",
                                List.of("Mia, 16"),
                                "9 Gill Bank",
                                "SX7 3CC",
                                "",
                                "Catering at college in September.",
                                "bryony"),
                        new Household(
                                "Lovell",
                                "Rosanna Lovell, mother",
                                List.of("Levi, 10"),
                                "Fell Side site, plot 4",
                                "SX7 4DD",
                                "",
                                "Learning packs for when they travel.",
                                "kofi")));
    }

    static School tansyRow() {
        return new School(
                "TAN",
                "Tansy Row",
                SettingForm.COUNCIL_RUN,
                Sector.COUNCIL,
                Phase.PRIMARY,
                4,
                11,
                "",
                List.of("The Old Library"),
                List.of(
                        member(
                                "rukhsana",
                                "Rukhsana Dar",
                                JobTitle.HEAD,
                                "",
                                "07700 900401",
                                Role.SENIOR_LEADER,
                                Role.SAFEGUARDING_LEAD,
                                Role.PRACTITIONER),
                        member(
                                "neil",
                                "Neil Oldroyd",
                                JobTitle.TEACHER,
                                "rukhsana",
                                "07700 900402",
                                Role.PRACTITIONER,
                                Role.SAFEGUARDING_LEAD),
                        member(
                                "chantelle",
                                "Chantelle Wray",
                                JobTitle.TEACHING_ASSISTANT,
                                "rukhsana",
                                "07700 900403",
                                Role.PRACTITIONER),
                        member(
                                "hodan",
                                "Hodan Warsame",
                                JobTitle.FAMILY_LINK_WORKER,
                                "rukhsana",
                                "07700 900404",
                                Role.PRACTITIONER),
                        member(
                                "pam",
                                "Pam Ibbotson",
                                JobTitle.OFFICE,
                                "rukhsana",
                                "07700 900405",
                                Role.ADMINISTRATOR,
                                Role.DUTY_COORDINATOR)),
                List.of(
                        new Household(
                                "Pickles",
                                "Wayne Pickles, father",
                                List.of("Harley, 7"),
                                "14 Station Terrace",
                                "SX6 1AA",
                                "",
                                "Wayne draws with Harley, and would like to do it in school.",
                                "chantelle"),
                        new Household(
                                "Ahmed-Doyle",
                                "Saima Ahmed, mother",
                                List.of("Ismail, 9"),
                                "6 Canal Walk",
                                "SX6 2BB",
                                "",
                                "Two homes, one plan.",
                                "hodan"),
                        new Household(
                                "Stoica",
                                "Mihaela Stoica, mother",
                                List.of("Matei, 8"),
                                "27 Tansy Row",
                                "SX6 3CC",
                                "Romanian",
                                "An interpreter who is not her son.",
                                "chantelle")));
    }
}
