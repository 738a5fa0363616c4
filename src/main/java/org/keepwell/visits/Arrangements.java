package org.keepwell.visits;

import java.util.Map;
import org.keepwell.audit.Audit;
import org.keepwell.organisation.Staff;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.Action;
import org.keepwell.shared.MayI;
import org.keepwell.shared.NotFound;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Refused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How the setting does visits: who authorises each kind, when each step of the ladder is due, who rings the police. */
@Component
@Transactional(readOnly = true)
public class Arrangements {

    private static final int LONGEST_TEXT = 2000;

    private final RuleStore rules;
    private final Staff staff;
    private final MayI mayI;
    private final Audit audit;

    Arrangements(RuleStore rules, Staff staff, MayI mayI, Audit audit) {
        this.rules = rules;
        this.staff = staff;
        this.mayI = mayI;
        this.audit = audit;
    }

    public Map<VisitKind, KindRule> rules() {
        return rules.rules();
    }

    public Arrangement current() {
        return rules.arrangement();
    }

    @Transactional
    public void decide(KindRule rule) {
        requireMayChange();
        rules.save(rule);
        audit.record("visit-rule-decided", "setting", VisitStore.here());
    }

    /** @throws Refused when the named person could not open what they would have to read out */
    @Transactional
    public void decide(Arrangement arrangement) {
        requireMayChange();
        PersonId person = arrangement.policePerson();
        if (person != null
                && staff.maybe(person)
                        .filter(StaffMember::active)
                        .filter(member -> member.roles().stream().anyMatch(Colleagues.CAN_ANSWER::contains))
                        .isEmpty()) {
            throw new Refused("policePerson", "Choose somebody who works here and can open a visit");
        }
        refuseLong("codeCard", arrangement.codeCard());
        refuseLong("handOver", arrangement.handOver());
        rules.save(arrangement);
        audit.record("visit-arrangement-decided", "setting", VisitStore.here());
    }

    private static void refuseLong(String field, String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused(field, "Keep it under " + LONGEST_TEXT + " letters, so that it can be read in a hurry");
        }
    }

    private void requireMayChange() {
        if (!mayI.ever(Action.CHANGE, RecordKind.VISIT_PROTOCOL)) {
            throw new NotFound("page");
        }
    }
}
