package org.keepwell.caseload;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** The id of a proposal to move families. */
public record ProposalId(UUID value) {

    public static ProposalId newId() {
        return new ProposalId(Ids.newId());
    }

    /** Reads one out of an address; what is no id names no proposal. */
    public static ProposalId of(String text) {
        return new ProposalId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
