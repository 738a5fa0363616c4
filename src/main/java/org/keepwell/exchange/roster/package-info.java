/**
 * Reads roster files as they really are: short rows, extra columns, misspelt headings, marks and letters of other systems. Plain Java
 * over streams, in bounded memory; whatever it is given, it answers with rows, with problems, or with a refusal in words.
 */
@NullMarked
package org.keepwell.exchange.roster;

import org.jspecify.annotations.NullMarked;
