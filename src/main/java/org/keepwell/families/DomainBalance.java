package org.keepwell.families;

import java.util.Map;

/**
 * How a family's contacts spread over the six domains.
 *
 * @param contacts how many contacts there are
 * @param touched how many of them touched each domain; one contact may count in several
 */
public record DomainBalance(int contacts, Map<Domain, Integer> touched) {

    /** Contacts that touched the domain. */
    public int of(Domain domain) {
        return touched.getOrDefault(domain, 0);
    }

    /** Share of contacts that touched the domain, 0 to 100. */
    public int percent(Domain domain) {
        return contacts == 0 ? 0 : Math.round(100f * of(domain) / contacts);
    }
}
