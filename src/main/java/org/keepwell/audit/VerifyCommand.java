package org.keepwell.audit;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keepwell.shared.Command;
import org.keepwell.shared.database.DatabaseLogins;
import org.keepwell.shared.guard.KeyPlaces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** {@code audit verify}: checks the chains and says what is amiss. */
@Component
class VerifyCommand implements Command {

    private final ObjectProvider<DatabaseLogins> logins;
    private final KeyPlaces places;

    VerifyCommand(ObjectProvider<DatabaseLogins> logins, KeyPlaces places) {
        this.logins = logins;
        this.places = places;
    }

    @Override
    public String name() {
        return "audit verify";
    }

    @Override
    public String usage() {
        return "audit verify [--anchor FILE]";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) throws Exception {
        DatabaseLogins database = logins.getObject();
        AuditVerify.Report report = AuditVerify.verify(database.as(database.owner()), places.keys(), anchor(arguments));
        report.findings().forEach(out::println);
        out.printf(
                "%d entries in %d chains, %d not yet signed; %d checkpoints; %d anchors; %d details erased%n",
                report.entries(),
                report.chains(),
                report.unsigned(),
                report.checkpoints(),
                report.anchors(),
                report.erased());
        if (!report.good()) {
            throw new IllegalStateException("the audit is not whole; first bad record: "
                    + report.findings().getFirst());
        }
        out.println("The audit is whole.");
        return 0;
    }

    private static @Nullable Path anchor(List<String> arguments) {
        if (arguments.isEmpty()) {
            return null;
        }
        if (arguments.size() != 2 || !arguments.getFirst().equals("--anchor")) {
            throw new WrongUsage("only --anchor FILE is understood");
        }
        Path file = Path.of(arguments.getLast());
        if (!Files.isReadable(file)) {
            throw new WrongUsage("cannot read " + file);
        }
        return file;
    }
}
