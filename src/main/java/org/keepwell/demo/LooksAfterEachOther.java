package org.keepwell.demo;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.TUESDAY;
import static java.time.DayOfWeek.WEDNESDAY;
import static org.keepwell.demo.TellsTheTerm.the;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.keepwell.demo.FoundsSchools.Founded;
import org.keepwell.demo.MeetsFamilies.Met;
import org.keepwell.demo.TellsTheTerm.Happening;
import org.keepwell.notices.Messages;
import org.keepwell.safeguarding.ConcernId;
import org.keepwell.safeguarding.ConcernQueue;
import org.keepwell.safeguarding.Concerns;
import org.keepwell.safeguarding.NewConcern;
import org.keepwell.safeguarding.Outcome;
import org.keepwell.shared.Acting;
import org.keepwell.visits.Arrangement;
import org.keepwell.visits.Arrangements;
import org.keepwell.visits.CodePhrases;
import org.keepwell.visits.Practices;
import org.springframework.stereotype.Component;

/** What people pass on and arrange with each other in the story: worries, a phrase practised, a message that waits for the morning. */
@Component
@Demo
class LooksAfterEachOther {

    private static final String PHRASE = "is the blue folder back yet";

    private final Concerns concerns;
    private final ConcernQueue queue;
    private final Arrangements arrangements;
    private final CodePhrases phrases;
    private final Practices practices;
    private final Messages messages;

    LooksAfterEachOther(
            Concerns concerns,
            ConcernQueue queue,
            Arrangements arrangements,
            CodePhrases phrases,
            Practices practices,
            Messages messages) {
        this.concerns = concerns;
        this.queue = queue;
        this.arrangements = arrangements;
        this.phrases = phrases;
        this.practices = practices;
        this.messages = messages;
    }

    List<Happening> happenings(
            Map<String, Founded> schools, Map<String, Map<String, Met>> families, ZonedDateTime opens) {
        List<Happening> all = new ArrayList<>();
        Map.of("WBA", "martin", "ING", "imran", "FEL", "nasreen", "TAN", "rukhsana", "MAR", "kath")
                .forEach((code, person) -> all.add(ringsThePolice(the(schools, code), person)));
        all.addAll(atTansyRow(the(schools, "TAN"), the(the(families, "TAN"), "Stoica")));
        all.addAll(atWharrowBridge(the(schools, "WBA"), the(families, "WBA"), opens));
        all.add(new Happening(
                on(5, TUESDAY, 21, 5),
                () -> Acting.as(the(schools, "TAN").as("hodan"), () -> {
                    messages.send(
                            the(schools, "TAN").person("neil"), "Could you have the reading box ready for Thursday?");
                })));
        return all;
    }

    private Happening ringsThePolice(Founded school, String person) {
        return new Happening(
                on(1, MONDAY, 9, 0),
                () -> Acting.as(
                        school.as(person), () -> arrangements.decide(new Arrangement(school.person(person), "", ""))));
    }

    private List<Happening> atTansyRow(Founded school, Met family) {
        AtomicReference<ConcernId> passed = new AtomicReference<>();
        return List.of(
                new Happening(
                        on(4, WEDNESDAY, 11, 20),
                        () -> Acting.as(
                                school.as("chantelle"),
                                () -> passed.set(concerns.raise(NewConcern.about(
                                                family.family(),
                                                "Mihaela told me through the interpreter what happened before they came"
                                                        + " here, and that she is afraid he has found them. Matei was"
                                                        + " in the next room.",
                                                true,
                                                ""))
                                        .concern()))),
                new Happening(
                        on(4, WEDNESDAY, 11, 26),
                        () -> Acting.as(school.as("rukhsana"), () -> queue.receive(passed.get()))),
                new Happening(
                        on(4, WEDNESDAY, 12, 10),
                        () -> Acting.as(
                                school.as("rukhsana"),
                                () -> queue.act(
                                        passed.get(),
                                        "Rang the council's front door and the domestic abuse service with Mihaela here"
                                                + " and the interpreter on the line. Matei stays until four."))),
                new Happening(
                        on(6, FRIDAY, 9, 30),
                        () -> Acting.as(
                                school.as("rukhsana"), () -> queue.close(passed.get(), Outcome.CHILDRENS_SERVICES))),
                practised(school, "chantelle", "rukhsana", on(6, MONDAY, 15, 40)));
    }

    private List<Happening> atWharrowBridge(Founded school, Map<String, Met> families, ZonedDateTime opens) {
        AtomicReference<ConcernId> passed = new AtomicReference<>();
        return List.of(
                practised(school, "callum", "shabnam", on(6, TUESDAY, 15, 30)),
                new Happening(
                        on(10, MONDAY, 15, 45),
                        () -> Acting.as(
                                school.as("precious"),
                                () -> passed.set(concerns.raise(NewConcern.about(
                                                the(families, "Osei-Grant").family(),
                                                "Nana fell asleep twice in class and says he is up late looking after"
                                                        + " the little ones while Bev is at the hospital.",
                                                false,
                                                ""))
                                        .concern()))),
                new Happening(
                        on(10, MONDAY, 16, 20),
                        () -> Acting.as(
                                school.as("martin"),
                                () -> queue.act(
                                        passed.get(),
                                        "Rang Bev: her mother is ill. Asked the fostering team for evenings of help."))),
                new Happening(
                        opens.minusMinutes(35),
                        () -> Acting.as(
                                school.as("callum"),
                                () -> concerns.raise(NewConcern.about(
                                        the(families, "Barraclough").family(),
                                        "Tyler said there was nothing in for tea last night, and laughed it off.",
                                        false,
                                        "")))));
    }

    private Happening practised(Founded school, String worker, String responder, ZonedDateTime at) {
        return new Happening(at, () -> {
            UUID practice = Acting.as(school.as(worker), () -> {
                phrases.choose(PHRASE);
                UUID begun = practices.begin(school.person(responder));
                practices.allWell(begun, PHRASE);
                return begun;
            });
            Acting.as(school.as(responder), () -> practices.read(practice));
        });
    }

    private static ZonedDateTime on(int week, DayOfWeek day, int hour, int minute) {
        return TellsTheTerm.at(week, day, LocalTime.of(hour, minute));
    }
}
