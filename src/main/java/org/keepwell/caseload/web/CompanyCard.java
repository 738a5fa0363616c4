package org.keepwell.caseload.web;

import java.util.List;
import java.util.stream.Stream;
import org.keepwell.caseload.CompanyOffers;
import org.keepwell.caseload.WeekWords;
import org.keepwell.organisation.OutsideBuddy;
import org.keepwell.organisation.Signpost;
import org.keepwell.shared.web.Option;

/**
 * The offer of company, for the one person whose load it is.
 *
 * @param weeks such as "four weeks"
 * @param colleagues the line manager first
 * @param outside the person's own choice of somebody outside, in words; empty without one
 */
public record CompanyCard(String weeks, List<Option> colleagues, String outside, List<Signpost> turnTo) {

    static CompanyCard of(CompanyOffers.Offer offer) {
        Stream<Option> manager = offer.manager().stream()
                .map(member -> Option.of(member.person().toString(), member.name() + ", who manages you"));
        Stream<Option> others = offer.colleagues().stream()
                .map(member -> Option.of(member.person().toString(), member.name()));
        return new CompanyCard(
                WeekWords.weeks(offer.weeks()),
                Stream.concat(manager, others).toList(),
                offer.outside().map(CompanyCard::words).orElse(""),
                offer.turnTo());
    }

    public List<Option> when() {
        return CompanyOffers.when().stream()
                .map(when -> Option.of(when, capital(when)))
                .toList();
    }

    private static String words(OutsideBuddy buddy) {
        return Stream.of(buddy.name(), buddy.worksAt(), buddy.reach())
                .filter(part -> !part.isBlank())
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
