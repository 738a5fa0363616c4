package org.keepwell.organisation;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.keepwell.audit.Audit;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Action;
import org.keepwell.shared.DatabaseClock;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.keepwell.shared.SettingId;
import org.keepwell.shared.Stale;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The settings: what each is, and which ones a person belongs to. */
@Component
@Transactional(readOnly = true)
public class Settings {

    private final SettingStore store;
    private final SignpostStore signposts;
    private final DatabaseClock clock;
    private final Doorkeeper doorkeeper;
    private final DutyCover cover;
    private final Audit audit;

    Settings(
            SettingStore store,
            SignpostStore signposts,
            DatabaseClock clock,
            Doorkeeper doorkeeper,
            DutyCover cover,
            Audit audit) {
        this.store = store;
        this.signposts = signposts;
        this.clock = clock;
        this.doorkeeper = doorkeeper;
        this.cover = cover;
        this.audit = audit;
    }

    /** The active setting. @throws NotFound when it was never founded */
    public SettingDetails current() {
        return store.find(here(), clock.today()).orElseThrow(() -> new NotFound("setting"));
    }

    /** Every setting a person belongs to today, by name; also for sign-in, before one is active. */
    public List<SettingDetails> of(PersonId person) {
        return store.of(person, clock.today());
    }

    /** The setting with this code, for commands. */
    public Optional<SettingId> byCode(String code) {
        return store.byCode(code);
    }

    /** Every setting of this installation, for the engine and for commands. */
    public List<SettingId> all() {
        return store.all();
    }

    /** Whether the person belongs to the setting on that day; asked by sign-in. */
    public boolean belongs(PersonId person, SettingId setting, LocalDate day) {
        return store.belongs(person, setting, day);
    }

    /**
     * Founds the setting whose new id the actor is bound to, with ordinary opening and quiet hours and the national signposts to
     * confirm. Nobody else can hold that id yet, so no rule is asked; staff are added next by {@link Staff#join}.
     *
     * @throws Refused when the code is taken or a value cannot be
     */
    @Transactional
    public SettingId found(NewSetting wanted) {
        SettingId id = here();
        if (store.byCode(wanted.code()).isPresent()) {
            throw new Refused("code", "Another setting has this code. Choose a different one.");
        }
        SettingRules.check(wanted);
        store.add(id, wanted);
        signposts.prefill(id);
        cover.publish(id);
        recorded("founded");
        return id;
    }

    /**
     * Changes the description.
     *
     * @param version the version the form began with
     * @throws Stale when somebody changed it meanwhile
     */
    @Transactional
    public void describe(NewSetting wanted, FamiliesOpen familiesOpen, int version) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        SettingRules.check(wanted);
        if (!store.describe(here(), wanted, familiesOpen, version)) {
            throw new Stale("setting");
        }
        recorded("described");
    }

    /** Sets when ordinary messages are held: each night, and whether on closed days throughout. */
    @Transactional
    public void keepQuiet(LocalTime from, LocalTime until, boolean onClosedDays) {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        store.keepQuiet(here(), from, until, onClosedDays);
        recorded("changed-quiet-hours");
    }

    /**
     * Makes cover of duty a rule: a week with a gap can then not be confirmed.
     *
     * @throws Refused in a setting of ten people or fewer, where an empty day warns and never blocks
     */
    @Transactional
    public void requireDutyCover(boolean required) {
        doorkeeper.require(Action.CHANGE, RecordKind.ROTA);
        if (required && current().staff() <= SettingRules.SMALL_SETTING_STAFF) {
            throw new Refused("dutyMustBeCovered", SettingRules.TOO_SMALL_FOR_RULE);
        }
        store.requireDutyCover(here(), required);
        recorded(required ? "made-duty-cover-a-rule" : "made-duty-cover-a-warning");
    }

    /**
     * Ends set-up.
     *
     * @throws Refused while a signpost or the council's out-of-hours number is missing or not confirmed
     */
    @Transactional
    public void finishSetUp() {
        doorkeeper.require(Action.CHANGE, RecordKind.SETTING);
        List<Signpost> missing = signposts.all(here()).stream()
                .filter(signpost -> !signpost.ready())
                .toList();
        if (!missing.isEmpty()) {
            throw new Refused("signposts", SettingRules.signpostsMissing(missing));
        }
        store.finishSetUp(here(), clock.now());
        recorded("finished-set-up");
    }

    private void recorded(String verb) {
        audit.record(verb, "setting", here().value());
    }

    private static SettingId here() {
        return Acting.now().settingOrFail();
    }
}
