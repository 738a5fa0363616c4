package org.keepwell.desk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.web.FormErrors;

/** What part of the audit is asked for, as typed. {@code record}: the address of a page, or what stands at its end. */
public record AuditForm(
        String scope, String person, String record, String firstDay, String lastDay, String reason, String tellLater) {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    public AuditForm(
            @Nullable String scope,
            @Nullable String person,
            @Nullable String record,
            @Nullable String firstDay,
            @Nullable String lastDay,
            @Nullable String reason,
            @Nullable String tellLater) {
        this.scope = given(scope);
        this.person = given(person);
        this.record = given(record);
        this.firstDay = given(firstDay);
        this.lastDay = given(lastDay);
        this.reason = given(reason);
        this.tellLater = given(tellLater);
    }

    boolean later() {
        return tellLater.equals("true");
    }

    /** The record named, the last where an address names several; null, with an error added, where none is. */
    @Nullable
    UUID recordOr(FormErrors errors) {
        Matcher ids = ID.matcher(record);
        UUID last = null;
        while (ids.find()) {
            last = UUID.fromString(ids.group());
        }
        if (last == null) {
            errors.add("record", "Copy the address of the record's page here, such as /families/…");
        }
        return last;
    }

    /** A day, or with an error added any other. */
    static LocalDate day(String field, String typed, String ask, FormErrors errors) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            errors.add(field, ask);
            return LocalDate.EPOCH;
        }
    }

    private static String given(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
