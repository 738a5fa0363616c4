package org.keepwell;

import java.io.IOException;
import java.nio.file.Path;
import org.keepwell.caseload.solver.Answer;
import org.keepwell.caseload.solver.Instance;
import org.keepwell.caseload.solver.Reading;
import org.keepwell.caseload.solver.Writing;

/** One run of a peer for {@code bench allocation}: prints the answer and what it cost, one line each. */
public final class PeerRun {

    private PeerRun() {}

    public static void main(String[] words) throws IOException {
        Instance instance = (Instance) Reading.file(Path.of(words[1]));
        double seconds = Double.parseDouble(words[2]);
        Measured measured = words[0].equals("timefold")
                ? new TimefoldPeer(instance).solve(seconds)
                : new CpSatPeer(instance).solve(seconds);
        System.out.println(Writing.json(measured.answer()));
        System.out.println(measured.cost());
        System.exit(0);
    }

    /** An answer with the line that says what it cost. */
    record Measured(Answer answer, String cost) {}
}
