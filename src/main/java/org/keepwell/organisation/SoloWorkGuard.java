package org.keepwell.organisation;

import java.util.Optional;
import java.util.UUID;
import org.keepwell.shared.PersonId;

/** A reason why somebody does not go to a family alone. Implemented by modules above; whoever plans work asks every bean of this type. */
public interface SoloWorkGuard {

    /** Why this worker does not visit this family alone, in words for them to read; empty when nothing stands against it. */
    Optional<String> reasonNotAlone(PersonId worker, UUID family);
}
