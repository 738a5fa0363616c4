package org.keepwell.shared.web;

import org.jspecify.annotations.Nullable;

/** Which texts describe a control of a form, for screen readers. */
public final class Describes {

    private Describes() {}

    /** The ids for {@code aria-describedby}: the hint and the error of the field; null, and so no attribute, where it has neither. */
    public static @Nullable String control(Page page, String name, String hint) {
        boolean wrong = !page.errors().at(name).isEmpty();
        if (hint.isEmpty()) {
            return wrong ? name + "-error" : null;
        }
        return wrong ? name + "-hint " + name + "-error" : name + "-hint";
    }
}
