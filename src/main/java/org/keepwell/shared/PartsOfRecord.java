package org.keepwell.shared;

import java.util.Set;
import java.util.UUID;

/** Says which records belong to a larger one, such as the contacts of a family, so that what was done to the whole can be read. Ids alone. */
public interface PartsOfRecord {

    /** The parts of this record in the active setting; none where the record is no whole of this module's. */
    Set<UUID> partsOf(UUID record);
}
