package org.keepwell.shared.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Actor;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The frame around a page: title, who is signed in and where, who can see it, the form token, and the one-off message after a saved
 * form. Controllers take one as a parameter; it is made anew for each request.
 *
 * @param seenBy the "Who can see this" line, from the rules that enforce it; empty on pages about nobody
 * @param area the part of the navigation this page belongs to, such as "visits"
 * @param flash what was just done, shown once; empty otherwise
 */
public record Page(
        String title,
        String seenBy,
        String area,
        @Nullable SignedInPerson person,
        List<NavItem> navigation,
        String csrfField,
        String csrfToken,
        String flash,
        String path,
        FormErrors errors,
        boolean demo) {

    /**
     * Who is signed in, as the frame shows it.
     *
     * @param ownDevice whether they said that the device is theirs alone, so that drafts may stay on it
     */
    public record SignedInPerson(
            String name,
            String shortName,
            String settingName,
            int settings,
            Actor actor,
            String duty,
            String hat,
            boolean ownDevice) {}

    /** One place to go. {@code icon} names a symbol of the icon sheet. */
    public record NavItem(String area, String label, String href, String icon) {}

    public Page titled(String newTitle) {
        return with(newTitle, seenBy, area, errors);
    }

    public Page seenBy(String line) {
        return with(title, line, area, errors);
    }

    public Page in(String newArea) {
        return with(title, seenBy, newArea, errors);
    }

    public Page withErrors(FormErrors found) {
        return with(title, seenBy, area, found);
    }

    /** Renders a template, which takes this page and one model. */
    public ModelAndView show(String template, Object model) {
        return answering(new ModelAndView(template, Map.of("page", this, "model", model)));
    }

    /** Renders a template that needs the frame alone. */
    public ModelAndView show(String template) {
        return answering(new ModelAndView(template, Map.of("page", this)));
    }

    private ModelAndView answering(ModelAndView view) {
        if (errors.any()) {
            view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return view;
    }

    public boolean signedIn() {
        return person != null;
    }

    /** Under what name this device may keep drafts while there is no connection: person and setting; null on a shared device. */
    public @Nullable String keepsFor() {
        return person == null || !person.ownDevice() || person.actor().setting() == null
                ? null
                : person.actor().person() + "/" + person.actor().setting();
    }

    private Page with(String newTitle, String newSeenBy, String newArea, FormErrors newErrors) {
        return new Page(
                newTitle, newSeenBy, newArea, person, navigation, csrfField, csrfToken, flash, path, newErrors, demo);
    }
}
