package org.keepwell.caseload.web;

import java.util.ArrayList;
import java.util.List;
import org.keepwell.caseload.Caseload;
import org.keepwell.caseload.Mix;
import org.keepwell.caseload.Need;

/** Says who is and who is not in a picture of caseloads; follows its filter (F56). */
final class Coverage {

    private Coverage() {}

    /**
     * @param mix everything there is
     * @param shown the caseloads that the filter left in
     * @param filter the filter in words, such as "at Quayside"; empty for none
     */
    static List<String> of(Mix mix, List<Caseload> shown, String filter) {
        int in = families(shown);
        int all = mix.families().size();
        int nobody = mix.heldByNobody().size();
        int leftOut = all - in - nobody;
        List<String> said = new ArrayList<>();
        said.add("In this picture: " + Said.families(in) + " of " + all + ", held by "
                + Said.people((int)
                        shown.stream().filter(one -> !one.families().isEmpty()).count())
                + (filter.isEmpty() ? "" : " " + filter) + ".");
        if (leftOut > 0) {
            said.add("Left out by the filter: " + Said.families(leftOut) + " held by others.");
        }
        if (nobody > 0) {
            said.add("Not in it: " + Said.families(nobody) + " with no key worker who works here now.");
        }
        int notAgreed = (int) shown.stream()
                .flatMap(caseload -> caseload.families().stream())
                .filter(held -> !held.need().agreed())
                .count();
        if (notAgreed > 0) {
            said.add(Said.families(notAgreed) + " in it " + (notAgreed == 1 ? "counts" : "count") + " as regular time ("
                    + Need.POINTS_UNTIL_AGREED + " points) because need is not agreed yet.");
        }
        long away = shown.stream().filter(one -> one.capacity().away()).count();
        if (away > 0) {
            said.add(Said.people((int) away) + " away: their families are in it, their room is not.");
        }
        long unplaced =
                mix.families().stream().filter(family -> !family.placed()).count();
        if (unplaced > 0) {
            said.add("Over the whole setting, " + Said.families((int) unplaced)
                    + " without a placement that goes on are counted too.");
        }
        said.add(
                "Never in it: families not yet taken in, work that nobody logged, and families this setting does not reach.");
        return said;
    }

    private static int families(List<Caseload> caseloads) {
        return caseloads.stream().mapToInt(one -> one.families().size()).sum();
    }
}
