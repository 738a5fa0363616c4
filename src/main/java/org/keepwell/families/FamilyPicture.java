package org.keepwell.families;

import java.util.Set;

/**
 * What the work with one open family has lately been, from the family's side; nothing of who did it or what was said.
 *
 * @param recentRungs the rungs of its contacts of the last {@link FamilyPictures#RECENT_WEEKS} weeks added up, tries that reached nobody left out
 * @param domains what the work of the last {@link FamilyPictures#DOMAIN_WEEKS} weeks touched on
 * @param steps successes since the day asked about: firsts, things the family now does alone, endings done as planned
 * @param stepNear whether a success is likely: a next step is written down, and somebody reached them in the last four weeks
 */
public record FamilyPicture(FamilyId family, int recentRungs, Set<Domain> domains, int steps, boolean stepNear) {

    public FamilyPicture {
        domains = Set.copyOf(domains);
    }
}
