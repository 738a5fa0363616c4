package org.keepwell.families.web;

import java.util.List;
import org.keepwell.shared.web.Option;

/** Who works with a family, to be changed. */
public record WorkersPage(
        String path,
        String familyName,
        List<Row> workers,
        List<Option> people,
        List<Option> as,
        String person,
        String chosenAs,
        String lastDay) {

    /** Somebody who works with the family now. */
    public record Row(String person, String as, String name, String words) {}
}
