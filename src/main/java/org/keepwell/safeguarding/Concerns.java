package org.keepwell.safeguarding;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keepwell.access.Access;
import org.keepwell.access.Relation;
import org.keepwell.audit.Audit;
import org.keepwell.families.Families;
import org.keepwell.families.FamilyId;
import org.keepwell.families.Pointers;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Passes worries on, at any hour: about a child to the designated lead, about an adult at work to the head, or to nobody here when it is
 * about the head. The words are kept encrypted; in the family's record stands a pointer and no more.
 */
@Component
@Transactional
public class Concerns {

    private static final Pattern FROM = Pattern.compile("[a-z]{1,20}(/[0-9a-f-]{36})?");
    private static final Duration DUTY_MAY_READ = Duration.ofDays(2);

    private final ConcernStore store;
    private final Reach reach;
    private final TellsOfConcerns tells;
    private final Families families;
    private final Pointers pointers;
    private final Access access;
    private final Audit audit;
    private final DatabaseClock clock;

    Concerns(
            ConcernStore store,
            Reach reach,
            TellsOfConcerns tells,
            Families families,
            Pointers pointers,
            Access access,
            Audit audit,
            DatabaseClock clock) {
        this.store = store;
        this.reach = reach;
        this.tells = tells;
        this.families = families;
        this.pointers = pointers;
        this.access = access;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Passes a worry about a child on. In working hours the leads are told at once. In quiet hours an urgent one alerts whoever is on
     * duty, alone, and the leads find it when their hours begin; with nobody on duty nobody is alerted, and the page says so.
     *
     * @throws Refused when there are no words
     * @throws NotFound when the family is none of this setting
     */
    public Sent.Passed raise(NewConcern concern) {
        requireAllowed();
        requireWords(concern.words());
        FamilyId family = concern.family();
        if (family != null && !families.names(Set.of(family)).containsKey(family)) {
            throw new NotFound("family");
        }
        ConcernId id = ConcernId.make();
        Instant now = clock.now();
        store.insert(id, concern, from(concern.from()), now);
        if (family != null) {
            pointers.concernPassedOn(family, id.value(), now);
        }
        Instant heldUntil = tellOfChild(id, concern.urgent());
        audit.record("concern-raised", "concern", id.value(), Map.of("urgent", String.valueOf(concern.urgent())));
        return new Sent.Passed(id, heldUntil);
    }

    /**
     * Passes a worry about an adult at work on, by its own door: to the head, never to the person concerned.
     *
     * @param about one of the staff, or null for somebody else who works or volunteers here
     */
    public Sent raiseAboutColleague(@Nullable PersonId about, String words, boolean urgent, String from) {
        requireAllowed();
        requireWords(words);
        PersonId me = Acting.now().personOrFail();
        if (me.equals(about)) {
            throw new Refused("about", "To talk about something you did yourself, speak to the head");
        }
        Set<PersonId> to = reach.headUnless(about);
        if (to.isEmpty()) {
            return new Sent.NobodyHere();
        }
        ConcernId id = ConcernId.make();
        store.insertAboutColleague(id, about, words, urgent, from(from), clock.now());
        to.forEach(head ->
                access.relate(head, RecordKind.STAFF_CONCERN_QUEUE, id.value(), Relation.PARTY, null, "asked to act"));
        Instant heldUntil = tells.ofColleague(id, to, urgent);
        audit.record("concern-raised", "concern", id.value(), Map.of("urgent", String.valueOf(urgent)));
        return new Sent.Passed(id, heldUntil);
    }

    /** Whom to speak to now. Voice comes before any message. */
    @Transactional(readOnly = true)
    public WhoToRing whoToRing() {
        return reach.whoToRing();
    }

    /** To whom a concern about an adult at work goes, unless it is about them. */
    @Transactional(readOnly = true)
    public Set<PersonId> headsToTell() {
        return reach.headUnless(null);
    }

    private @Nullable Instant tellOfChild(ConcernId id, boolean urgent) {
        Set<PersonId> leads = reach.leads();
        if (!urgent) {
            return tells.ofChild(id, leads, false);
        }
        if (reach.inHours(leads)) {
            return tells.ofChild(id, leads, true);
        }
        Set<PersonId> duty = new LinkedHashSet<>(reach.onDuty());
        Instant until = clock.now().plus(DUTY_MAY_READ);
        duty.forEach(person -> access.relate(
                person, RecordKind.CONCERN, id.value(), Relation.PARTY, until, "on duty when it was raised"));
        tells.ofChildToDuty(id, duty);
        Set<PersonId> later = new LinkedHashSet<>(leads);
        later.removeAll(duty);
        return tells.ofChild(id, later, false);
    }

    private void requireAllowed() {
        if (!access.ever(Action.ADD, RecordKind.CONCERN)) {
            throw new NotFound("page");
        }
    }

    private static void requireWords(String words) {
        if (words.isBlank()) {
            throw new Refused("words", "Write what you saw and heard, in the exact words if you can");
        }
    }

    private static String from(String typed) {
        return FROM.matcher(typed).matches() ? typed : "";
    }
}
