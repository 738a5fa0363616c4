/**
 * Shares families out among practitioners: reads an instance, says whether it can be met, finds a fair assignment and proves how far
 * from the best it can be. Plain Java on one thread: no Spring, no rows, no clock but elapsed time, the same answer for the same seed.
 * Depends on nothing of ours. Formats and objective: docs/benchmarks.md.
 */
@NamedInterface("solver")
@NullMarked
package org.keepwell.caseload.solver;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
