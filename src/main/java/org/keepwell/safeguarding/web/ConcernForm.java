package org.keepwell.safeguarding.web;

import org.jspecify.annotations.Nullable;

/** A concern as typed. */
public record ConcernForm(String family, String child, String words, String urgent, String from, String about) {

    public ConcernForm(
            @Nullable String family,
            @Nullable String child,
            @Nullable String words,
            @Nullable String urgent,
            @Nullable String from,
            @Nullable String about) {
        this.family = text(family);
        this.child = text(child);
        this.words = text(words);
        this.urgent = text(urgent);
        this.from = text(from);
        this.about = text(about);
    }

    boolean isUrgent() {
        return urgent.equals("yes");
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
