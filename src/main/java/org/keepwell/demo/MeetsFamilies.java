package org.keepwell.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.keepwell.demo.Cast.Household;
import org.keepwell.demo.FoundsSchools.Founded;
import org.keepwell.families.AddressId;
import org.keepwell.families.AddressView;
import org.keepwell.families.Addresses;
import org.keepwell.families.Adult;
import org.keepwell.families.Child;
import org.keepwell.families.FamilyChange;
import org.keepwell.families.FamilyId;
import org.keepwell.families.FamilyWorkers;
import org.keepwell.families.Placement;
import org.keepwell.families.PlacementId;
import org.keepwell.families.Placements;
import org.keepwell.shared.Acting;
import org.springframework.stereotype.Component;

/** Brings the families of the demo into their settings, each with its key worker. */
@Component
@Demo
class MeetsFamilies {

    private final FamilyWorkers workers;
    private final org.keepwell.families.Household households;
    private final Addresses addresses;
    private final Placements placements;

    MeetsFamilies(
            FamilyWorkers workers,
            org.keepwell.families.Household households,
            Addresses addresses,
            Placements placements) {
        this.workers = workers;
        this.households = households;
        this.addresses = addresses;
        this.placements = placements;
    }

    /** A family as the story knows it. */
    record Met(FamilyId family, AddressId address, Household household) {}

    /** Takes in every family of a setting; by family name. */
    Map<String, Met> meet(Founded school) {
        Map<String, Met> met = new HashMap<>();
        for (Household household : school.school().families()) {
            met.put(household.name(), Acting.as(school.as(household.keyWorker()), () -> takeIn(school, household)));
        }
        return met;
    }

    private Met takeIn(Founded school, Household household) {
        FamilyId family = workers.takeIn(
                new FamilyChange(household.name(), household.wants(), "", "", null, ""),
                school.person(household.keyWorker()));
        for (String child : household.children()) {
            bringChild(family, household.name(), child);
        }
        String[] adult = household.adult().split(", ");
        households.add(adult(family, adult[0], adult[1], household.languages()));
        AddressId address = addresses.add(new AddressView(
                AddressId.make(),
                family,
                household.address(),
                household.postcode(),
                adult[0],
                "",
                signal(household),
                false));
        return new Met(family, address, household);
    }

    private void bringChild(FamilyId family, String familyName, String nameAndAge) {
        String[] words = nameAndAge.split(", ");
        int age = Integer.parseInt(words[1]);
        LocalDate born = LocalDate.of(2026 - age, 3, 4 + age);
        var child = households.add(Child.named(family, words[0], familyName, born, "Year " + Math.max(1, age - 4)), "");
        placements.begin(new Placement(
                PlacementId.make(),
                child,
                LocalDate.of(2026, 9, 7),
                LocalDate.of(2027, 3, 26),
                null,
                "Permanent exclusion",
                "Council panel",
                "",
                Placement.Ending.NOT_YET,
                "",
                1));
    }

    private static Adult adult(FamilyId family, String name, String relationship, String languages) {
        Adult plain = Adult.named(family, name, relationship, "07700 900777");
        return new Adult(
                plain.id(),
                family,
                name,
                relationship,
                org.keepwell.families.ParentalResponsibility.YES,
                true,
                plain.phone(),
                "",
                org.keepwell.families.Safe.YES,
                org.keepwell.families.Safe.NO,
                org.keepwell.families.Safe.YES,
                "Weekdays after 9",
                languages,
                !languages.isEmpty(),
                languages.isEmpty() ? "" : languages + " telephone interpreter, booked by the office",
                "A call",
                1);
    }

    private static String signal(Household household) {
        return household.name().equals("Whitwam") ? "No mobile signal past the cattle grid. House phone works." : "";
    }
}
