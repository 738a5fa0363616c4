package org.keepwell.caseload.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keepwell.caseload.Criteria;
import org.keepwell.caseload.Criterion;
import org.keepwell.caseload.NeedEntry;
import org.keepwell.organisation.StaffMember;
import org.keepwell.shared.PersonId;

/** Says what was put and agreed of a family's need. */
record NeedWords(Criteria criteria, Map<PersonId, StaffMember> staff) {

    /** "9 points, put forward by Callum Riley on 4 October 2026; waits for a manager". */
    String put(NeedEntry entry) {
        return Said.points(entry.points()) + ", put forward by " + name(entry.proposedBy()) + " on "
                + Said.day(entry.proposedOn()) + "; waits for "
                + entry.proposedAs().other().words();
    }

    /** The criteria that were met, by the words of today; those that have gone since are counted. */
    List<String> met(NeedEntry entry) {
        List<String> known = criteria.criteria().stream()
                .filter(criterion -> entry.ticked().contains(criterion.code()))
                .map(Criterion::words)
                .toList();
        int gone = entry.ticked().size() - known.size();
        return gone == 0
                ? known
                : java.util.stream.Stream.concat(
                                known.stream(), java.util.stream.Stream.of(gone + " by criteria of that time"))
                        .toList();
    }

    NeedPage.Line line(NeedEntry entry) {
        String outcome =
                entry.agreedBy() != null ? agreed(entry) : entry.replaced() ? "replaced before it was agreed" : "waits";
        return new NeedPage.Line(
                Said.day(entry.proposedOn()),
                Said.points(entry.points()) + ", put by " + name(entry.proposedBy()) + "; " + outcome,
                entry.why(),
                met(entry));
    }

    private String agreed(NeedEntry entry) {
        String when = Said.day(Objects.requireNonNull(entry.agreedOn()));
        return entry.proposedBy().equals(entry.agreedBy())
                ? "stands by one person's word since " + when + ", with nobody else to agree"
                : "agreed by " + name(entry.agreedBy()) + " on " + when;
    }

    private String name(@Nullable PersonId person) {
        StaffMember member = person == null ? null : staff.get(person);
        return member == null ? "somebody who has left" : member.name();
    }
}
