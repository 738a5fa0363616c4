package org.keepwell.families;

import java.util.Optional;
import org.keepwell.shared.web.Panel;

/** A part of a family's page that a module above provides: its visits, say. Asked only for a family that the reader may open. */
public interface FamilyPanel {

    /** What to show of this family, or empty when there is nothing. A statement or two, whatever the data. */
    Optional<Panel> of(FamilyId family);
}
