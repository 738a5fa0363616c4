package org.keepwell.families.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keepwell.families.ContactKind;
import org.keepwell.families.Domain;

/** The small fields that belong to some kinds of contact, or to a domain it touched (F23 to F37). All can be left empty. */
public enum Particular {
    TRANSPORT("transport", "How you travelled", Set.of(ContactKind.WENT_WITH_THEM)),
    LONE_WORKING("loneWorking", "Who knew where you were", Set.of(ContactKind.WENT_WITH_THEM)),
    AGREED("agreed", "Who agreed to it", Set.of(ContactKind.HELPED_AT_HOME)),
    BEFORE("before", "What was needed", Set.of(ContactKind.HELPED_AT_HOME)),
    AFTER("after", "How it is now", Set.of(ContactKind.HELPED_AT_HOME)),
    ITEM("item", "What", Set.of(ContactKind.FOUND_AN_ITEM, ContactKind.BOUGHT_SOMETHING)),
    SOURCE("source", "Where it came from", Set.of(ContactKind.FOUND_AN_ITEM, ContactKind.BOUGHT_SOMETHING)),
    COST("cost", "What it cost", Set.of(ContactKind.FOUND_AN_ITEM, ContactKind.BOUGHT_SOMETHING)),
    DELIVERY("delivery", "When and how it gets there", Set.of(ContactKind.FOUND_AN_ITEM)),
    BUDGET("budget", "From which budget", Set.of(ContactKind.BOUGHT_SOMETHING)),
    GOAL("goal", "What it is for, such as sleep", Set.of(ContactKind.BOUGHT_SOMETHING)),
    FORM("form", "Which form", Set.of(ContactKind.FORM_FILLED_IN)),
    DEADLINE("deadline", "By when", Set.of(ContactKind.FORM_FILLED_IN)),
    OUTCOME("outcome", "What came of it", Set.of(ContactKind.FORM_FILLED_IN)),
    ACTIVITY("activity", "What you did together", Set.of(ContactKind.LEARNED_TOGETHER)),
    MATERIALS_LEFT("materialsLeft", "What you left with them", Set.of(ContactKind.LEARNED_TOGETHER)),
    WHAT_HELPED("whatHelped", "What helped", Set.of(ContactKind.CALMED_THINGS)),
    STRATEGY("strategy", "What was tried", Domain.BEHAVIOURAL),
    MODELLED_BY("modelledBy", "Who showed it", Domain.BEHAVIOURAL),
    PROGRESS("progress", "Progress you shared", Domain.PEDAGOGIC),
    RESPONSE("response", "What they said to it", Domain.PEDAGOGIC),
    EXPLAINED("explained", "What you explained", Domain.CAPACITY_BUILDING),
    CAN_NOW_DO("canNowDo", "What they can now do alone", Domain.CAPACITY_BUILDING);

    private final String field;
    private final String label;
    private final Set<ContactKind> kinds;
    private final Set<Domain> domains;

    Particular(String field, String label, Set<ContactKind> kinds) {
        this.field = field;
        this.label = label;
        this.kinds = kinds;
        this.domains = Set.of();
    }

    Particular(String field, String label, Domain domain) {
        this.field = field;
        this.label = label;
        this.kinds = Set.of();
        this.domains = Set.of(domain);
    }

    public String field() {
        return field;
    }

    public String label() {
        return label;
    }

    /** The classes by which the stylesheet shows it once its kind or domain is chosen. */
    public String classes() {
        return Stream.concat(
                        kinds.stream().map(ContactKind::code), domains.stream().map(Domain::code))
                .sorted()
                .map(code -> "for-" + code)
                .collect(Collectors.joining(" "));
    }

    /** Those typed that belong to this kind or these domains. */
    static Map<String, String> typed(ContactKind kind, Set<Domain> touched, Map<String, String> form) {
        Map<String, String> kept = new LinkedHashMap<>();
        Arrays.stream(values())
                .filter(one -> one.kinds.contains(kind) || one.domains.stream().anyMatch(touched::contains))
                .filter(one -> !form.getOrDefault(one.field, "").isBlank())
                .forEach(one ->
                        kept.put(one.field, form.getOrDefault(one.field, "").strip()));
        return kept;
    }

    /** What is kept, in the words of the form, in its order. */
    static List<Map.Entry<String, String>> said(Map<String, String> kept) {
        return Arrays.stream(values())
                .filter(one -> kept.containsKey(one.field))
                .map(one -> Map.entry(one.label, kept.getOrDefault(one.field, "")))
                .toList();
    }
}
