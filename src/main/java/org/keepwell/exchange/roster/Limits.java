package org.keepwell.exchange.roster;

/**
 * The most a roster may be, so that a file made to do harm is refused early.
 *
 * @param bytes of all files together, unpacked
 * @param files in a folder or archive
 * @param timesPacked how many times larger an archive may be unpacked than packed
 * @param rows in all files together
 * @param columns in a row
 * @param fieldCharacters in one field
 * @param rowCharacters in one row
 */
public record Limits(
        long bytes, int files, int timesPacked, long rows, int columns, int fieldCharacters, int rowCharacters) {

    /** Room for a large trust; a whole district's export is refused with words. */
    public static final Limits USUAL = new Limits(500_000_000L, 200, 200, 2_000_000, 400, 10_000, 100_000);
}
