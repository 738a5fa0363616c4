package org.keepwell.isolation;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The tables that belong to no one setting, each with the reason why. A table is on this list or it has {@code setting_id} and was given to
 * {@code shared.isolate}; there is no third way.
 */
final class GlobalTables {

    /** Every schema's record of its own migrations. */
    static final String MIGRATION_HISTORY = ".migration_history";

    static final Map<String, String> WITH_REASONS = reasons();

    /** Tables with {@code setting_id} that every setting may read and only the setting itself may write, each with the reason why. */
    static final Map<String, String> READ_BY_ALL = new TreeMap<>(Map.of(
            "organisation.setting",
                    "signing in, switching setting and the trust view name settings; facts about organisations only",
            "organisation.membership", "which settings a person works in, before one is active; ids and dates only",
            "organisation.governance", "which body stands behind a setting; public facts",
            "organisation.duty_cover", "the trust view shows that a day is covered, not by whom"));

    /** Global tables of which the engine may read what is due. */
    static final Set<String> READ_BY_THE_ENGINE = Set.of("shared.clock_offset", "notices.mail", "visits.heartbeat");

    /** Unique across settings on purpose. */
    static final Set<String> UNIQUE_ACROSS_SETTINGS = Set.of("organisation.setting_by_code");

    private GlobalTables() {}

    private static Map<String, String> reasons() {
        Map<String, String> reasons = new TreeMap<>();
        reasons.put("shared.migrated", "the shape of the database");
        reasons.put("shared.clock_offset", "one clock for everybody");
        reasons.put("shared.event_publication", "the event registry's own; ids only, never content");
        reasons.put("shared.scheduled_tasks", "the scheduler's own; names of jobs");
        reasons.put("shared.person_key", "keys of persons, who belong to no one setting; wrapped");
        reasons.put("shared.wrapping_key", "dates of the keys outside the database");
        reasons.put("audit.head", "one row a chain, under its own policies; no rights for the application");
        reasons.put(
                "audit.entry",
                "by chain, which is the setting's id or the platform's; read through audit.opened alone");
        reasons.put("audit.detail", "as the entry it belongs to");
        reasons.put("audit.checkpoint", "signs the chains of all settings together; no rights for the application");
        reasons.put("audit.checkpoint_head", "as the checkpoint it belongs to");
        reasons.put("organisation.body", "trusts, councils and charities stand behind many settings; public facts");
        reasons.put("notices.mail", "mails about no case, to people who may have no setting yet");
        reasons.put(
                "visits.heartbeat", "which copies of the application have an engine that is alive; no person, no case");
        reasons.put("access.person", "one sign-in a person, in however many settings they work");
        reasons.put("access.session", "the session library's own; before a setting is known");
        reasons.put("access.session_attributes", "as the session it belongs to");
        reasons.put("access.device", "of a person, before a setting is known");
        reasons.put("access.throttle", "of sources and accounts, before anybody is known; hashes");
        reasons.put("access.mailed_link", "of a person who cannot sign in yet");
        reasons.put("access.passkey", "of a person, before a setting is known");
        reasons.put("access.key_pair", "public keys of a person");
        reasons.put("access.kept_form", "of a person between two sessions; guarded under the person's key");
        reasons.put("access.first_set_up", "one row for the installation");
        return reasons;
    }
}
