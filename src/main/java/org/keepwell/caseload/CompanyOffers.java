package org.keepwell.caseload;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keepwell.notices.Notice;
import org.keepwell.notices.Notices;
import org.keepwell.notices.Told;
import org.keepwell.notices.Urgency;
import org.keepwell.organisation.OutsideBuddies;
import org.keepwell.organisation.OutsideBuddy;
import org.keepwell.organisation.Signpost;
import org.keepwell.organisation.Signposts;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Ids;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Company for somebody whose load has stayed over the safe level, beside what the service does about the load. Theirs alone: nobody is told
 * that it was offered, and declining leaves nothing.
 */
@Component
@Transactional
public class CompanyOffers {

    private static final List<String> WHEN = List.of("today", "this week", "when it suits you");

    private final JdbcClient jdbc;
    private final Staff staff;
    private final OutsideBuddies buddies;
    private final Signposts signposts;
    private final Notices notices;

    CompanyOffers(JdbcClient jdbc, Staff staff, OutsideBuddies buddies, Signposts signposts, Notices notices) {
        this.jdbc = jdbc;
        this.staff = staff;
        this.buddies = buddies;
        this.signposts = signposts;
        this.notices = notices;
    }

    /**
     * An offer that stands.
     *
     * @param weeks for how long load had been over the level when it was made
     * @param manager the person's line manager, if they have one
     * @param colleagues others who work here, by name
     * @param outside the person's own choice of somebody outside, if they made one
     * @param turnTo numbers outside that the setting has checked
     */
    public record Offer(
            int weeks,
            Optional<StaffMember> manager,
            List<StaffMember> colleagues,
            Optional<OutsideBuddy> outside,
            List<Signpost> turnTo) {}

    /** What the acting person is offered now. One statement where there is nothing. */
    @Transactional(readOnly = true)
    public Optional<Offer> mine() {
        PersonId me = Acting.now().personOrFail();
        return jdbc.sql("select weeks from caseload.company_offer where setting_id = ? and person_id = ?")
                .params(here(), me.value())
                .query(Integer.class)
                .optional()
                .map(weeks -> offer(weeks, me));
    }

    /** When somebody may be asked for; the words are the middle of a sentence. */
    public static List<String> when() {
        return WHEN;
    }

    /** Asks a colleague for company: a line to them, with nothing of load in it. The offer has then done its work and goes. */
    public Told ask(PersonId chosen, String when) {
        PersonId me = Acting.now().personOrFail();
        requireOffered(me);
        if (chosen.equals(me)
                || staff.maybe(chosen).filter(CompanyOffers::ofTheHouse).isEmpty()) {
            throw new Refused("company", "Choose a colleague");
        }
        Told told = notices.tell(new Notice(
                "company-asked",
                Set.of(chosen),
                Urgency.ORDINARY,
                "Keepwell: something for you",
                staff.find(me).givenName() + " would like some company " + (WHEN.contains(when) ? when : WHEN.getLast())
                        + ". No need to ask what it is about.",
                "/",
                "caseload.asked/" + Ids.newId()));
        forget(me);
        return told;
    }

    /** Not now. Nothing of it is kept, anywhere. */
    public void decline() {
        forget(Acting.now().personOrFail());
    }

    /** Offers it once for each run of weeks. For the engine. */
    void offer(PersonId person, OverSafeLevel.Run run) {
        Told told = notices.tell(new Notice(
                "company-offered",
                Set.of(person),
                Urgency.ORDINARY,
                "Keepwell: something for you",
                "Your load has been over the safe level for " + WeekWords.weeks(run.weeks())
                        + ". That is for the service to answer, and it has been raised without your name. Would company help?",
                "/my/caseload/weeks",
                "caseload.company/" + person + "/" + run.since().orElseThrow()));
        if (told.people() > 0) {
            jdbc.sql("""
                    insert into caseload.company_offer (setting_id, person_id, weeks, offered_at) values (?, ?, ?, shared.now())
                    on conflict (setting_id, person_id) do update set weeks = excluded.weeks, offered_at = excluded.offered_at""").params(here(), person.value(), run.weeks()).update();
        }
    }

    /** The load is back: an offer that nobody took up goes. For the engine. */
    void over(PersonId person) {
        forget(person);
    }

    private Offer offer(int weeks, PersonId me) {
        Optional<PersonId> manager = staff.lineManagerOf(me);
        List<StaffMember> others = staff.all().stream()
                .filter(CompanyOffers::ofTheHouse)
                .filter(member -> !member.person().equals(me))
                .toList();
        return new Offer(
                weeks,
                others.stream()
                        .filter(member ->
                                manager.filter(member.person()::equals).isPresent())
                        .findFirst(),
                others.stream()
                        .filter(member ->
                                manager.filter(member.person()::equals).isEmpty())
                        .toList(),
                buddies.mine(),
                signposts.all().stream().filter(Signpost::ready).toList());
    }

    private void requireOffered(PersonId me) {
        boolean offered = jdbc.sql(
                        "select exists (select from caseload.company_offer where setting_id = ? and person_id = ?)")
                .params(here(), me.value())
                .query(Boolean.class)
                .single();
        if (!offered) {
            throw new NotFound("offer");
        }
    }

    private void forget(PersonId person) {
        jdbc.sql("delete from caseload.company_offer where setting_id = ? and person_id = ?")
                .params(here(), person.value())
                .update();
    }

    private static boolean ofTheHouse(StaffMember member) {
        return member.active() && !member.roles().equals(Set.of(Role.EXTERNAL_SUPERVISOR));
    }

    private static java.util.UUID here() {
        return Acting.now().settingOrFail().value();
    }
}
