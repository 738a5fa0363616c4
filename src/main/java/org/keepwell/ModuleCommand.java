package org.keepwell;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.keepwell.shared.Command;
import org.keepwell.shared.Command.WrongUsage;
import org.keepwell.shared.configuration.Configuration;
import org.keepwell.shared.postgres.DatabaseAccess;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs a {@link Command} that a module declares, over the database of a running server or one started for it. */
final class ModuleCommand {

    private ModuleCommand() {}

    static int run(Console console, List<String> words) throws Exception {
        Configuration configuration = console.configuration();
        try (DatabaseAccess database = DatabaseAccess.forCommand(configuration);
                ConfigurableApplicationContext context =
                        Server.startForCommand(database.logins(), settings(configuration))) {
            List<Command> commands =
                    context.getBeanProvider(Command.class).orderedStream().toList();
            Command command = commands.stream()
                    .filter(candidate -> isNamed(candidate, words))
                    .findFirst()
                    .orElseThrow(() -> unknown(words, commands));
            int length = command.name().split(" ").length;
            try {
                return command.run(words.subList(length, words.size()), console.out());
            } catch (WrongUsage wrong) {
                throw new WrongUsage(wrong.getMessage() + "; usage: keepwell " + command.usage());
            }
        }
    }

    static Map<String, Object> settings(Configuration configuration) {
        Map<String, Object> settings = new HashMap<>(configuration.properties());
        settings.put("keepwell.demo", Console.isDemo(configuration.home()));
        return settings;
    }

    private static boolean isNamed(Command command, List<String> words) {
        List<String> name = List.of(command.name().split(" "));
        return words.size() >= name.size() && words.subList(0, name.size()).equals(name);
    }

    private static WrongUsage unknown(List<String> words, List<Command> commands) {
        String usages = commands.stream()
                .filter(command -> command.name().startsWith(words.getFirst() + " "))
                .map(Command::usage)
                .collect(Collectors.joining(" | keepwell "));
        return new WrongUsage(usages.isEmpty() ? "no command '" + words.getFirst() + "'" : "usage: keepwell " + usages);
    }
}
