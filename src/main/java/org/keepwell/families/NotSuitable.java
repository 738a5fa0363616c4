package org.keepwell.families;

import java.util.Optional;
import org.keepwell.shared.PersonId;

/** Says why somebody is not offered a family, in words fit for whoever allocates. Owned here; known above. */
public interface NotSuitable {

    Optional<String> reason(PersonId worker, FamilyId family);
}
