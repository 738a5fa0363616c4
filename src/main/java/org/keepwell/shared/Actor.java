package org.keepwell.shared;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, and where. It comes with each command, sets the database's row-level security for each transaction and is what
 * the audit names.
 *
 * @param person the person, or null for the engine and for somebody not signed in
 * @param setting the one active setting, or null before one is known
 * @param roles the person's roles in that setting; empty for the engine
 * @param hat the role this action is done as, where somebody who wears several has chosen one
 * @param manages whether they line-manage somebody in that setting; null where it has not been asked yet
 */
public record Actor(
        Kind kind,
        @Nullable PersonId person,
        @Nullable SettingId setting,
        Set<Role> roles,
        @Nullable Role hat,
        @Nullable Boolean manages) {

    /** What sort of actor. */
    public enum Kind {
        PERSON,
        ENGINE,
        IMPORT,
        NOBODY
    }

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** A signed-in person in their active setting. */
    public static Actor person(PersonId person, SettingId setting, Set<Role> roles) {
        return new Actor(Kind.PERSON, person, setting, roles, null, null);
    }

    /** A signed-in person before a setting is chosen, as on the account pages. */
    public static Actor person(PersonId person) {
        return new Actor(Kind.PERSON, person, null, Set.of(), null, null);
    }

    /** Timers, listeners and the outbox, at work for one setting. */
    public static Actor engine(SettingId setting) {
        return new Actor(Kind.ENGINE, null, setting, Set.of(), null, null);
    }

    /** The engine outside any setting: only global tables are within reach. */
    public static Actor engine() {
        return new Actor(Kind.ENGINE, null, null, Set.of(), null, null);
    }

    /** An import, answerable to the person who started it. */
    public static Actor importer(PersonId person, SettingId setting, Set<Role> roles) {
        return new Actor(Kind.IMPORT, person, setting, roles, null, null);
    }

    /** Somebody who has not signed in. */
    public static Actor nobody() {
        return new Actor(Kind.NOBODY, null, null, Set.of(), null, null);
    }

    /** The same person, acting as one of their roles. */
    public Actor wearing(@Nullable Role chosen) {
        return new Actor(kind, person, setting, roles, chosen, manages);
    }

    /** The same person, of whom it is known whether they line-manage anybody here. */
    public Actor managing(boolean anybody) {
        return new Actor(kind, person, setting, roles, hat, anybody);
    }

    public boolean has(Role role) {
        return roles.contains(role);
    }

    /**
     * The person.
     *
     * @throws IllegalStateException when no person is acting: a bug in the caller
     */
    public PersonId personOrFail() {
        if (person == null) {
            throw new IllegalStateException("A person is needed here, but the actor is " + kind);
        }
        return person;
    }

    /**
     * The active setting.
     *
     * @throws IllegalStateException when none is active: a bug in the caller
     */
    public SettingId settingOrFail() {
        if (setting == null) {
            throw new IllegalStateException("A setting is needed here, but the actor is " + kind + " in none");
        }
        return setting;
    }
}
