package org.keepwell.organisation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That a setting belongs, or belonged, to a body.
 *
 * @param lastDay null while it lasts
 */
public record Belonging(
        Body body, Kind kind, LocalDate from, @Nullable LocalDate lastDay) {

    /** A setting has one employer at a time, and may be in several partnerships. */
    public enum Kind {
        EMPLOYER,
        PARTNERSHIP
    }
}
