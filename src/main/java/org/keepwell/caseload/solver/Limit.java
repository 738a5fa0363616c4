package org.keepwell.caseload.solver;

/** One limit of an instance, as a clash names it. */
public sealed interface Limit {

    /** The fewest families of a practitioner. */
    record Fewest(int practitioner) implements Limit {}

    /** The most families of a practitioner. */
    record Most(int practitioner) implements Limit {}

    /** The most families of one band that a practitioner may have. */
    record MostOfBand(int band, int practitioner) implements Limit {}

    /** The list of practitioners who are not suitable for a family. */
    record NotSuitable(int family) implements Limit {}

    /** A group of families that must share a practitioner. */
    record Together(int group) implements Limit {}

    /** The most families that may move. */
    record Moves() implements Limit {}
}
