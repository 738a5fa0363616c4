package org.keepwell.access;

import java.util.EnumSet;
import java.util.Set;
import org.keepwell.shared.Action;
import org.keepwell.shared.RecordKind;
import org.keepwell.shared.Role;

/**
 * Who may do one thing to one kind of record.
 *
 * @param roles those whose role alone is enough, for every record of the setting
 * @param whereOpen those whose role is enough where the setting opens its families to all who work with families
 * @param relations the relations that open one record
 * @param relatedRoles the roles for which such a relation counts: a relation never lifts a wall that a role stands behind
 */
record Rule(
        RecordKind kind,
        Action action,
        Set<Role> roles,
        Set<Role> whereOpen,
        Set<Relation> relations,
        Set<Role> relatedRoles) {

    Rule {
        roles = Set.copyOf(roles);
        whereOpen = Set.copyOf(whereOpen);
        relations = Set.copyOf(relations);
        relatedRoles = Set.copyOf(relatedRoles);
        if (relations.isEmpty() != relatedRoles.isEmpty()) {
            throw new IllegalArgumentException("Relations and the roles that may hold them come together: " + kind);
        }
    }

    static Rule of(RecordKind kind, Action action) {
        return new Rule(kind, action, Set.of(), Set.of(), Set.of(), Set.of());
    }

    Rule to(Role... enough) {
        return new Rule(kind, action, Set.of(enough), whereOpen, relations, relatedRoles);
    }

    Rule toAnybody() {
        return to(Role.values());
    }

    Rule toAnybodyBut(Role... not) {
        Set<Role> all = EnumSet.allOf(Role.class);
        all.removeAll(Set.of(not));
        return to(all.toArray(Role[]::new));
    }

    Rule whereOpenTo(Role... enough) {
        return new Rule(kind, action, roles, Set.of(enough), relations, relatedRoles);
    }

    Rule toThose(Set<Relation> related, Role... whoseRoleIs) {
        return new Rule(kind, action, roles, whereOpen, related, Set.of(whoseRoleIs));
    }

    /** Whether anybody with these roles could do it to some record. */
    boolean couldApplyTo(Set<Role> held) {
        return meets(roles, held) || meets(whereOpen, held) || meets(relatedRoles, held);
    }

    /** Whether these roles alone do not let anybody in, and only a line manager may hold the relation that does. */
    boolean asksForAManager(Set<Role> held) {
        return !relations.isEmpty()
                && relations.stream().allMatch(Relation::ofManagers)
                && !meets(roles, held)
                && !meets(whereOpen, held);
    }

    /** The kind under which the relations to this kind of record are kept: how much a family needs is of the family. */
    RecordKind keptUnder() {
        return kind == RecordKind.NEED ? RecordKind.FAMILY : kind;
    }

    static boolean meets(Set<Role> some, Set<Role> held) {
        return some.stream().anyMatch(held::contains);
    }
}
