package org.keepwell.organisation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people who work in the active setting. A person of another setting is not found. */
@Component
@Transactional(readOnly = true)
public class Staff {

    private final StaffStore store;
    private final StaffChanges changes;
    private final DatabaseClock clock;
    private final Doorkeeper doorkeeper;
    private final DutyCover cover;
    private final Audit audit;

    Staff(
            StaffStore store,
            StaffChanges changes,
            DatabaseClock clock,
            Doorkeeper doorkeeper,
            DutyCover cover,
            Audit audit) {
        this.store = store;
        this.changes = changes;
        this.clock = clock;
        this.doorkeeper = doorkeeper;
        this.cover = cover;
        this.audit = audit;
    }

    /** The person as staff here, also after they have left. @throws NotFound when they never worked here */
    public StaffMember find(PersonId person) {
        return maybe(person).orElseThrow(() -> new NotFound("person"));
    }

    public Optional<StaffMember> maybe(PersonId person) {
        return store.find(here(), person, clock.today()).map(StaffRecord::member);
    }

    /** Everybody who works here today, by name. */
    public List<StaffMember> all() {
        return store.active(here(), clock.today()).stream()
                .map(StaffRecord::member)
                .toList();
    }

    /** Everybody who works here today by id, for pages that name many people. */
    public Map<PersonId, StaffMember> byId() {
        return all().stream().collect(Collectors.toMap(StaffMember::person, Function.identity()));
    }

    /** Whoever line-manages this person now. */
    public Optional<PersonId> lineManagerOf(PersonId person) {
        return maybe(person).map(StaffMember::lineManager);
    }

    /** Those whom this person line-manages now, by name. */
    public List<PersonId> reportsOf(PersonId manager) {
        return store.reportsOf(here(), manager, clock.today());
    }

    /** Those who hold a role today; whoever leads in it before whoever deputises. */
    public Set<PersonId> withRole(Role role) {
        return new LinkedHashSet<>(store.withRole(here(), role, clock.today()));
    }

    /** The roles a person has here today; none for somebody who left or never worked here. */
    public Set<Role> rolesOf(PersonId person) {
        return maybe(person).map(StaffMember::roles).orElse(Set.of());
    }

    /** What somebody may be asked for here today: their roles, and whether anybody who works here reports to them. */
    public record Standing(Set<Role> roles, boolean manages) {}

    /** The person's standing today, in one statement; no roles for somebody who left or never worked here. */
    public Standing standingOf(PersonId person) {
        return store.standing(here(), person, clock.today());
    }

    /** All that is kept about a person as staff. @throws NotFound when they never worked here */
    public StaffRecord record(PersonId person) {
        return store.find(here(), person, clock.today()).orElseThrow(() -> new NotFound("person"));
    }

    /** As {@link #record}; empty when they never worked here. */
    public Optional<StaffRecord> maybeRecord(PersonId person) {
        return store.find(here(), person, clock.today());
    }

    /** Everything kept about everybody who works here today, by name. */
    public List<StaffRecord> records() {
        return store.active(here(), clock.today());
    }

    /** One page of the list of people whose name holds the text: those who work here, or those who have left. */
    public StaffList list(String text, boolean left, @Nullable String after) {
        return StaffList.read(
                after, (key, person) -> store.list(here(), text, left, key, person, StaffList.PAGE + 1, clock.today()));
    }

    /**
     * Somebody begins to work here today, or comes back.
     *
     * @throws Refused when they already work here or a value cannot be
     */
    @Transactional
    public void join(NewStaff wanted) {
        join(wanted, clock.today());
    }

    /** As {@link #join(NewStaff)}, from another day. */
    @Transactional
    public void join(NewStaff wanted, LocalDate from) {
        doorkeeper.require(Action.ADD, RecordKind.STAFF);
        StaffRules.checkNames(wanted.name(), wanted.givenName());
        StaffRules.checkReach(wanted.mobile(), wanted.email());
        if (maybe(wanted.person()).filter(StaffMember::active).isPresent()) {
            throw new Refused("name", "This person already works here.");
        }
        changes.add(here(), wanted, from);
        changes.roles(here(), wanted.person(), wanted.roles(), Set.of(), clock.now());
        PersonId manager = wanted.lineManager();
        if (manager != null) {
            reportTo(wanted.person(), manager);
        }
        recorded("joined", wanted.person());
    }

    /** Changes who somebody is and what they do here. @throws Stale when somebody changed it meanwhile */
    @Transactional
    public void change(PersonId person, StaffChange change) {
        doorkeeper.require(Action.CHANGE, RecordKind.STAFF);
        StaffRules.checkNames(change.name(), change.givenName());
        StaffRules.checkReach(change.mobile(), change.email());
        if (!changes.change(here(), find(person).person(), change)) {
            throw new Stale("person");
        }
        recorded("changed", person);
    }

    /** How to reach somebody, and by which channels first. Anybody may change their own. The app itself stays among them. */
    @Transactional
    public void reachBy(PersonId person, String mobile, String email, List<Channel> channels) {
        doorkeeper.requireUnlessOwn(person, Action.CHANGE, RecordKind.STAFF);
        StaffRules.checkReach(mobile, email);
        Set<Channel> chosen = new LinkedHashSet<>(channels);
        if (chosen.contains(Channel.TEXT) && mobile.isBlank()) {
            throw new Refused("mobile", "Enter the mobile number that texts should go to.");
        }
        if (chosen.contains(Channel.EMAIL) && email.isBlank()) {
            throw new Refused("email", "Enter the address that e-mail should go to.");
        }
        chosen.add(Channel.IN_APP);
        changes.reach(here(), find(person).person(), mobile, email, List.copyOf(chosen));
        recorded("changed-contact", person);
    }

    /**
     * Gives somebody exactly these roles.
     *
     * @param deputyIn those among them in which they deputise for another
     * @throws Refused when nobody would be administrator any more
     */
    @Transactional
    public void changeRoles(PersonId person, Set<Role> roles, Set<Role> deputyIn) {
        doorkeeper.require(Action.CHANGE, RecordKind.STAFF);
        changes.oneAtATime(here());
        StaffMember member = find(person);
        if (member.has(Role.ADMINISTRATOR) && !roles.contains(Role.ADMINISTRATOR)) {
            refuseToLoseTheLast(Role.ADMINISTRATOR, "roles");
        }
        changes.roles(here(), person, roles, deputyIn, clock.now());
        audit.record(
                "changed-roles",
                "staff",
                person.value(),
                Map.of("roles", roles.stream().map(Enum::name).sorted().collect(Collectors.joining(","))));
    }

    /** As above, deputising in none. */
    @Transactional
    public void changeRoles(PersonId person, Set<Role> roles) {
        changeRoles(person, roles, Set.of());
    }

    /** From today this manager line-manages the person; null: nobody does. @throws Refused when lines would go in a circle */
    @Transactional
    public void reportTo(PersonId person, @Nullable PersonId manager) {
        doorkeeper.require(Action.CHANGE, RecordKind.STAFF);
        changes.oneAtATime(here());
        StaffMember member = find(person);
        if (manager != null) {
            if (maybe(manager).filter(StaffMember::active).isEmpty()) {
                throw new Refused("lineManager", "Choose somebody who works here.");
            }
            StaffRules.checkNoCircle(person, manager, changes.managers(here()));
        }
        changes.reportTo(here(), member.person(), manager, clock.today());
        recorded("changed-line-manager", person);
    }

    /** The person's last day. From the next one sign-in no longer opens this setting to them; what they wrote stays. */
    @Transactional
    public void leave(PersonId person, LocalDate lastDay) {
        doorkeeper.require(Action.CHANGE, RecordKind.STAFF);
        changes.oneAtATime(here());
        StaffRecord leaver = record(person);
        if (lastDay.isBefore(leaver.from())) {
            throw new Refused("lastDay", "The last day cannot be before the first, " + Words.day(leaver.from()) + ".");
        }
        if (leaver.member().has(Role.ADMINISTRATOR)) {
            refuseToLoseTheLast(Role.ADMINISTRATOR, "lastDay");
        }
        changes.lastDay(here(), person, lastDay);
        cover.publish(here());
        recorded("leaving", person);
    }

    /** Undoes {@link #leave}: they work here still, or again, with the roles they had. */
    @Transactional
    public void stay(PersonId person) {
        doorkeeper.require(Action.CHANGE, RecordKind.STAFF);
        changes.lastDay(here(), find(person).person(), null);
        cover.publish(here());
        recorded("staying", person);
    }

    /** The acting person has read their welcome. */
    @Transactional
    public void readWelcome() {
        changes.welcomed(here(), Acting.now().personOrFail(), clock.now());
    }

    /** The hats somebody wears at once, told to everybody whose manager, lead or head they are. */
    public Hats hatsOf(PersonId person) {
        return Hats.of(find(person), !reportsOf(person).isEmpty());
    }

    private void recorded(String verb, PersonId person) {
        audit.record(verb, "staff", person.value());
    }

    private void refuseToLoseTheLast(Role role, String field) {
        if (store.withRole(here(), role, clock.today()).size() < 2) {
            throw new Refused(field, StaffRules.ONE_ADMINISTRATOR);
        }
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
