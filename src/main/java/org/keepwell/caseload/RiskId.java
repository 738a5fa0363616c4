package org.keepwell.caseload;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** One risk on one setting's register. */
public record RiskId(UUID value) {

    public static RiskId make() {
        return new RiskId(Ids.newId());
    }

    public static RiskId of(String text) {
        return new RiskId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
