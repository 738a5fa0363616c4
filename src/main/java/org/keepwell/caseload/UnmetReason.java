package org.keepwell.caseload;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why a visit that was wanted could not be. About the service, never about the family's willingness. */
public enum UnmetReason {
    NO_STAFF_TIME("Nobody had time"),
    NO_SECOND_WORKER("No second worker"),
    LANGUAGE("Nobody with the language"),
    NO_SAFE_WAY("No safe way yet"),
    NO_TRANSPORT("No transport"),
    FAMILY_HOURS("Only at hours we do not work"),
    OTHER("Something else");

    private final String words;

    UnmetReason(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<UnmetReason> ofCode(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
