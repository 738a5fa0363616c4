package org.keepwell.caseload.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.keepwell.caseload.Band;
import org.keepwell.caseload.Caseload;

/** Says days, hours and numbers of families the way people do. */
public final class Said {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);

    private Said() {}

    /** "14 October 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /** "29 h 36 min", "37 h". */
    public static String hours(int minutes) {
        return minutes % 60 == 0
                ? minutes / 60 + " h"
                : minutes < 60 ? minutes + " min" : minutes / 60 + " h " + minutes % 60 + " min";
    }

    /** "1 family", "12 families". */
    public static String families(int number) {
        return number == 1 ? "1 family" : number + " families";
    }

    /** "1 point", "12 points". */
    public static String points(int number) {
        return number == 1 ? "1 point" : number + " points";
    }

    /** "five light touch, one most" as numbers: "5 light touch, 1 most"; "no families" for none. */
    static String bands(Caseload caseload) {
        StringBuilder words = new StringBuilder();
        for (Band band : Band.values()) {
            if (caseload.in(band) > 0) {
                words.append(words.isEmpty() ? "" : ", ")
                        .append(caseload.in(band))
                        .append(' ')
                        .append(band.words());
            }
        }
        return words.isEmpty() ? "no families" : words.toString();
    }

    static String people(int number) {
        return number == 1 ? "1 person" : number + " people";
    }
}
