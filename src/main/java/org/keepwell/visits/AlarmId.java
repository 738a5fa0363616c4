package org.keepwell.visits;

import java.util.UUID;
import org.keepwell.shared.Ids;

/** An alarm about one worker on one visit. */
public record AlarmId(UUID value) {

    static AlarmId make() {
        return new AlarmId(Ids.newId());
    }

    public static AlarmId of(String text) {
        return new AlarmId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
