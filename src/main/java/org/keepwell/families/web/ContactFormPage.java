package org.keepwell.families.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.keepwell.families.ContactKind;
import org.keepwell.families.Domain;
import org.keepwell.families.Medium;
import org.keepwell.shared.web.Option;

/**
 * The form of a contact.
 *
 * @param draft the key under which it is kept as it is typed
 * @param tell where a concern is raised instead
 * @param particulars the small fields as typed, by name
 * @param detailsOpen whether what is optional is unfolded
 */
public record ContactFormPage(
        String path,
        String familyPath,
        String familyName,
        String draft,
        String tell,
        ContactForm form,
        Map<String, String> particulars,
        boolean correcting,
        boolean hasRestricted,
        boolean detailsOpen) {

    /** What may be chosen on the form. */
    public Choices choices() {
        return Choices.ALL;
    }

    /** The choices of the form, the same for everybody. */
    public record Choices(
            List<Option> kinds,
            List<Option> domains,
            List<Option> media,
            List<Option> reached,
            List<Option> alongside,
            List<Option> planned,
            List<Option> milestones,
            List<Option> modes,
            List<Option> ladder,
            List<Particular> particulars) {

        static final Choices ALL = new Choices(
                ContactKind.tiles().stream()
                        .map(kind -> Option.of(kind.code(), kind.words()))
                        .toList(),
                Typed.options(Domain.values(), Domain::code, Domain::words),
                Typed.options(Medium.values(), Medium::code, Medium::words),
                ContactWords.REACHED,
                ContactWords.ALONGSIDE,
                ContactWords.PLANNED,
                ContactWords.MILESTONES,
                ContactWords.MODES,
                ContactWords.LADDER,
                Arrays.asList(Particular.values()));
    }
}
