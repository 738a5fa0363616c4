package org.keepwell.safeguarding.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.Household;
import org.keepwell.safeguarding.Arrangements;
import org.keepwell.safeguarding.Concern;
import org.keepwell.safeguarding.ConcernQueue;
import org.keepwell.safeguarding.OpenedConcern;
import org.keepwell.safeguarding.Outcome;
import org.keepwell.safeguarding.web.ConcernPage.Fact;
import org.keepwell.shared.web.Option;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts an opened concern into words: for its page, and as plain text for the setting's own system. */
@Component
class ShowsConcern {

    private final ConcernQueue queue;
    private final ConcernChoices choices;
    private final Families families;
    private final Household household;
    private final Arrangements arrangements;

    ShowsConcern(
            ConcernQueue queue,
            ConcernChoices choices,
            Families families,
            Household household,
            Arrangements arrangements) {
        this.queue = queue;
        this.choices = choices;
        this.families = families;
        this.household = household;
        this.arrangements = arrangements;
    }

    @Transactional(readOnly = true)
    public ConcernPage page(OpenedConcern opened, ConcernPage.Typed typed) {
        Concern concern = opened.concern();
        return new ConcernPage(
                "/concerns/" + concern.id(),
                concern.aboutColleague() ? "A concern about an adult at work" : "A concern about a child",
                concern.urgent(),
                concern.status().words(),
                concern.receivedAt() != null,
                concern.closedAt() != null,
                facts(concern),
                opened.words(),
                concern.onlyPointer(),
                opened.actions().stream()
                        .map(taken -> new ConcernPage.ActionRow(
                                taken.words(), choices.person(taken.by()) + ", " + Moments.said(taken.at())))
                        .toList(),
                queue.maySettle(concern),
                arrangements.current().systemOfRecord(),
                concern.keptAs(),
                concern.exportedAt() != null,
                Arrays.stream(Outcome.values())
                        .map(outcome -> Option.of(outcome.code(), outcome.words()))
                        .toList(),
                typed);
    }

    /** The concern as plain text. */
    @Transactional(readOnly = true)
    public String text(OpenedConcern opened) {
        StringBuilder text = new StringBuilder();
        Concern concern = opened.concern();
        text.append(concern.aboutColleague() ? "Concern about an adult at work" : "Concern about a child")
                .append('\n');
        text.append("Keepwell reference: ").append(concern.id()).append('\n');
        facts(concern)
                .forEach(fact -> text.append(fact.name())
                        .append(": ")
                        .append(fact.value())
                        .append('\n'));
        text.append("\nIn the exact words:\n").append(opened.words()).append('\n');
        opened.actions()
                .forEach(taken -> text.append("\nAction, ")
                        .append(Moments.written(taken.at()))
                        .append(", ")
                        .append(choices.person(taken.by()))
                        .append(":\n")
                        .append(taken.words())
                        .append('\n'));
        return text.toString();
    }

    private List<Fact> facts(Concern concern) {
        List<Fact> facts = new ArrayList<>();
        FamilyId family = concern.family();
        if (family != null) {
            facts.add(
                    new Fact("Family", families.names(Set.of(family)).getOrDefault(family, ""), "/families/" + family));
        }
        if (concern.child() != null) {
            facts.add(new Fact("Child", household.nameOf(concern.child()), ""));
        }
        if (concern.aboutColleague()) {
            facts.add(new Fact(
                    "About",
                    concern.aboutPerson() == null
                            ? "Somebody else who works or volunteers here"
                            : choices.person(concern.aboutPerson()),
                    ""));
        }
        facts.add(new Fact("From", choices.person(concern.raisedBy()), ""));
        facts.add(new Fact("Sent", Moments.written(concern.raisedAt()), ""));
        facts.add(new Fact("Urgent", concern.urgent() ? "Yes" : "No", ""));
        if (concern.receivedAt() != null) {
            facts.add(new Fact(
                    "Received",
                    Moments.written(concern.receivedAt()) + ", " + choices.person(concern.receivedBy()),
                    ""));
        }
        if (concern.outcome() != null && concern.closedAt() != null) {
            facts.add(new Fact(
                    "Closed",
                    Moments.written(concern.closedAt()) + ": "
                            + concern.outcome().words(),
                    ""));
        }
        return facts;
    }
}
