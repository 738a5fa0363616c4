package org.keepwell;

import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.keepwell.shared.Checkup;
import org.keepwell.shared.Checkup.Finding;
import org.keepwell.shared.Checkup.Level;
import org.keepwell.shared.Command.WrongUsage;
import org.keepwell.shared.configuration.Configuration;
import org.keepwell.shared.postgres.DatabaseAccess;
import org.springframework.context.ConfigurableApplicationContext;

/** {@code doctor}: what is configured, reachable, overdue. Fails when something needs a person. */
final class DoctorCommand {
    private final Console console;
    private boolean somebodyIsNeeded;

    private DoctorCommand(Console console) {
        this.console = console;
    }

    static int run(Console console, List<String> arguments) {
        if (!arguments.isEmpty()) {
            throw new WrongUsage("usage: keepwell doctor");
        }
        return new DoctorCommand(console).examine();
    }

    private int examine() {
        Configuration configuration = console.configuration();
        unknownVariables();
        boolean begun = configuration.database().isPresent()
                || Files.exists(configuration.home().resolve("postgres"));
        if (begun) {
            HomeCheckups.all(configuration).forEach(this::examine);
            examineDatabase(configuration);
        } else {
            say(
                    "home",
                    Finding.needsSomebody("nothing is in " + configuration.home() + " yet; start with keepwell run"));
        }
        return somebodyIsNeeded ? Commands.FAILED : Commands.DONE;
    }

    private void unknownVariables() {
        List<String> unknown = new ArrayList<>(console.environment().keySet());
        unknown.removeIf(name ->
                !name.startsWith("KEEPWELL_") || Configuration.variables().contains(name));
        for (String name : unknown) {
            say("settings", Finding.needsSomebody(name + " is no variable of Keepwell; see docs/configuration.md"));
        }
    }

    private void examineDatabase(Configuration configuration) {
        Instant now = Clock.systemUTC().instant();
        try (DatabaseAccess database = DatabaseAccess.forCommand(configuration)) {
            examine(new DatabaseCheckup(database.logins(), now));
            examine(new BackupAge(configuration, now));
            examineModules(configuration, database);
        } catch (RuntimeException unreachable) {
            say("database", Finding.needsSomebody("cannot be reached: " + Commands.firstLine(unreachable)));
        }
    }

    private void examineModules(Configuration configuration, DatabaseAccess database) {
        try (ConfigurableApplicationContext context =
                Server.startForCommand(database.logins(), ModuleCommand.settings(configuration))) {
            context.getBeanProvider(Checkup.class).orderedStream().forEach(this::examine);
        } catch (RuntimeException failure) {
            say("application", Finding.needsSomebody("its parts could not be made: " + Commands.firstLine(failure)));
        }
    }

    private void examine(Checkup checkup) {
        try {
            checkup.look().forEach(finding -> say(checkup.about(), finding));
        } catch (Exception failure) {
            say(checkup.about(), Finding.needsSomebody("could not be looked at: " + Commands.firstLine(failure)));
        }
    }

    private void say(String about, Finding finding) {
        somebodyIsNeeded |= finding.level() == Level.NEEDS_SOMEBODY;
        String mark = switch (finding.level()) {
            case FINE -> "fine";
            case NOTE -> "note";
            case NEEDS_SOMEBODY -> "TO DO";
        };
        console.out().printf("%-6s %-14s %s%n", mark, about, finding.words());
    }
}
