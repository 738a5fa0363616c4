package org.keepwell.caseload.web;

import java.util.Optional;
import org.keepwell.shared.web.Panel;

/** A part of the mix page's right column: a family waiting to be offered, load over the safe level. Asked only for somebody who sees the mix. */
public interface MixPanel {

    /** What to show there now, or empty when there is nothing. A few statements, whatever the data. */
    Optional<Panel> besideTheMix();
}
