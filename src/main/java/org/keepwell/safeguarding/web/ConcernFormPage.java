package org.keepwell.safeguarding.web;

import java.util.List;
import org.keepwell.safeguarding.WhoToRing;
import org.keepwell.shared.web.Option;

/**
 * The form by which a concern is passed on.
 *
 * @param colleague whether it is the door for a concern about an adult at work
 * @param familyName the family it is about; empty when none was named
 * @param families one's own families to choose from, when none was named
 * @param children of the family, where the sender may see them
 * @param people those who work here, for the other door
 * @param otherDoor the address of the other door
 */
public record ConcernFormPage(
        boolean colleague,
        ConcernForm form,
        WhoToRing ring,
        String familyName,
        List<Option> families,
        List<Option> children,
        List<Option> people,
        String goesTo,
        String otherDoor) {

    /** The choices about time, spoken first. */
    public List<Option> urgencies() {
        return List.of(
                new Option("no", "It can wait until the lead next looks", ""),
                new Option("yes", "It cannot wait", "Speak to somebody first; then send it here"));
    }
}
