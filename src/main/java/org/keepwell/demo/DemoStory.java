package org.keepwell.demo;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keepwell.demo.Cast.School;
import org.keepwell.demo.FoundsSchools.Founded;
import org.keepwell.demo.MeetsFamilies.Met;
import org.keepwell.demo.TellsTheTerm.Happening;
import org.keepwell.organisation.Settings;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.PersonId;
import org.springframework.stereotype.Component;

/** Tells the demo story once, into an empty database, and leaves it at ten on a school morning. */
@Component
@Demo
class DemoStory {

    /** When the demo opens: a Tuesday of week 10 of the term. */
    static final ZonedDateTime OPENS =
            TellsTheTerm.at(10, DayOfWeek.FRIDAY, LocalTime.of(10, 0)).plusDays(4);

    private final Settings settings;
    private final FoundsSchools founds;
    private final MeetsFamilies meets;
    private final TellsTheTerm term;
    private final TermOfVisits visits;
    private final PaysVisits pays;
    private final LooksAfterEachOther looks;
    private final SharesFamilies shares;
    private final DemoClock clock;

    DemoStory(
            Settings settings,
            FoundsSchools founds,
            MeetsFamilies meets,
            TellsTheTerm term,
            TermOfVisits visits,
            PaysVisits pays,
            LooksAfterEachOther looks,
            SharesFamilies shares,
            DemoClock clock) {
        this.settings = settings;
        this.founds = founds;
        this.meets = meets;
        this.term = term;
        this.visits = visits;
        this.pays = pays;
        this.looks = looks;
        this.shares = shares;
        this.clock = clock;
    }

    boolean toldAlready() {
        return Acting.as(Actor.engine(), () -> !settings.all().isEmpty());
    }

    /** Tells it. Takes a few seconds. */
    void tell() {
        clock.to(TellsTheTerm.at(1, DayOfWeek.MONDAY, LocalTime.of(8, 0)));
        Map<String, Founded> schools = new LinkedHashMap<>();
        Map<String, Map<String, Met>> families = new HashMap<>();
        Map<String, PersonId> known = new HashMap<>();
        for (School school : Cast.SCHOOLS) {
            Founded founded = founds.found(school, known);
            known.putAll(founded.persons());
            schools.put(school.code(), founded);
            families.put(school.code(), meets.meet(founded));
        }
        List<Happening> happenings = new ArrayList<>(term.contacts(schools, families));
        happenings.addAll(visits.visits(schools, families));
        happenings.addAll(looks.happenings(schools, families, OPENS));
        happenings.addAll(shares.happenings(schools, families, OPENS));
        happenings.addAll(visits.thisMorning(schools, families, OPENS));
        happenings.sort(Comparator.comparing(Happening::at));
        for (Happening happening : happenings) {
            clock.to(happening.at());
            happening.what().run();
        }
        pays.until(OPENS);
    }
}
