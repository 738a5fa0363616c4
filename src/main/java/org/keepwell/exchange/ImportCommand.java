package org.keepwell.exchange;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keepwell.access.People;
import org.keepwell.exchange.roster.Limits;
import org.keepwell.exchange.roster.PlainColumns;
import org.keepwell.exchange.roster.PlainField;
import org.keepwell.exchange.roster.RosterInput;
import org.keepwell.exchange.roster.Rosters;
import org.keepwell.organisation.SettingDetails;
import org.keepwell.organisation.Settings;
import org.keepwell.organisation.Staff;
import org.keepwell.shared.Acting;
import org.keepwell.shared.Actor;
import org.keepwell.shared.Command;
import org.keepwell.shared.PersonId;
import org.keepwell.shared.Refused;
import org.keepwell.shared.Role;
import org.keepwell.shared.SettingId;
import org.springframework.stereotype.Component;

/** {@code import roster}: brings in a folder, an archive or a list, and says what became of it; wrong rows are named one by one. */
@Component
class ImportCommand implements Command {

    private final RosterImport imports;
    private final Settings settings;
    private final Staff staff;
    private final People people;
    private final DemoAdministrator demo;

    ImportCommand(RosterImport imports, Settings settings, Staff staff, People people, DemoAdministrator demo) {
        this.imports = imports;
        this.settings = settings;
        this.staff = staff;
        this.people = people;
        this.demo = demo;
    }

    @Override
    public String name() {
        return "import roster";
    }

    @Override
    public String usage() {
        return "import roster PATH --setting CODE --as USERNAME [--org ID]... [--list pupils|staff] [--look]"
                + " (in the demo --setting and --as may be left out)";
    }

    /** What was asked for. {@code look}: read and compare, and leave it at that. */
    private record Wish(Path path, String code, String username, List<String> orgs, String list, boolean look) {}

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Wish wish = wish(arguments);
        PersonId person = Acting.as(Actor.nobody(), () -> people.named(wish.username()))
                .orElseThrow(() -> new Refused("nobody signs in as " + wish.username()));
        SettingId setting = setting(wish, person);
        Set<Role> roles = Acting.as(Actor.engine(setting), () -> staff.rolesOf(person));
        if (!roles.contains(Role.ADMINISTRATOR)) {
            throw new Refused(wish.username() + " is no administrator of " + wish.code());
        }
        return Acting.as(Actor.importer(person, setting, roles), () -> bring(wish, out));
    }

    /** The one of that code; in the demo, where none is named, the first of the person's own. */
    private SettingId setting(Wish wish, PersonId person) {
        return wish.code().isEmpty()
                ? Acting.as(Actor.person(person), () -> settings.of(person)).stream()
                        .map(SettingDetails::id)
                        .findFirst()
                        .orElseThrow(() -> new Refused(wish.username() + " works in no setting"))
                : Acting.as(Actor.engine(), () -> settings.byCode(wish.code()))
                        .orElseThrow(() -> new Refused("no setting has the code " + wish.code()));
    }

    private int bring(Wish wish, PrintStream out) {
        RosterInput input = RosterInput.at(wish.path());
        Rosters.Look look = Rosters.look(input, Limits.USUAL);
        ImportId id = imports.readNow(
                String.valueOf(wish.path().getFileName()), input, look.oneRoster() ? null : columns(wish, look));
        if (imports.page(id).state() == ImportState.ORGS && !wish.orgs().isEmpty()) {
            imports.orgs(id, wish.orgs());
        }
        if (imports.page(id).state() == ImportState.READY) {
            say(imports.page(id), out);
            if (wish.look()) {
                imports.cancel(id);
                return 0;
            }
            imports.applyNow(id);
        }
        return outcome(imports.page(id), out);
    }

    private static int outcome(ImportPage page, PrintStream out) {
        if (page.state() == ImportState.DONE) {
            out.println("Brought in.");
            return 0;
        }
        if (page.state() == ImportState.ORGS) {
            out.println("The roster is of several schools. Say which with --org:");
            page.orgs().forEach(org -> out.println("  --org " + org.value() + "   " + org.label() + ", " + org.hint()));
            return 1;
        }
        out.println(page.words());
        page.problems()
                .forEach(problem -> out.println("  " + problem.file()
                        + (problem.line().isEmpty() ? "" : ", line " + problem.line())
                        + (problem.column().isEmpty() ? "" : ", " + problem.column())
                        + ": expected " + problem.expected()));
        return 1;
    }

    private static void say(ImportPage page, PrintStream out) {
        page.counts()
                .forEach(count -> out.println(count.kind() + ": " + count.fresh() + " new, " + count.changed()
                        + " changed, "
                        + count.same() + " the same, " + count.gone() + " left by the roster, " + count.skipped()
                        + " not for here"));
    }

    private static PlainColumns columns(Wish wish, Rosters.Look look) {
        var suggested = PlainField.suggest(look.start().getFirst());
        boolean pupils = wish.list().isEmpty()
                ? suggested.containsKey(PlainField.BORN_ON)
                        || suggested.containsKey(PlainField.UPN)
                        || suggested.containsKey(PlainField.YEAR_GROUP)
                : wish.list().equals("pupils");
        return new PlainColumns(pupils ? PlainColumns.Who.PUPILS : PlainColumns.Who.STAFF, suggested);
    }

    private Wish wish(List<String> arguments) {
        @Nullable Path path = null;
        Optional<String> code = Optional.empty();
        Optional<String> username = Optional.empty();
        List<String> orgs = new ArrayList<>();
        String list = "";
        boolean look = false;
        for (var words = arguments.iterator(); words.hasNext(); ) {
            String word = words.next();
            switch (word) {
                case "--setting" -> code = Optional.of(value(word, words));
                case "--as" -> username = Optional.of(value(word, words));
                case "--org" -> orgs.add(value(word, words));
                case "--list" -> list = value(word, words);
                case "--look" -> look = true;
                default -> path = path(word, path);
            }
        }
        if (path == null) {
            throw new WrongUsage("which roster?");
        }
        return new Wish(
                path,
                code.orElseGet(() -> demo.orElse("", "--setting CODE is missing")),
                username.orElseGet(() -> demo.orElse(demo.username(), "--as USERNAME is missing")),
                orgs,
                list,
                look);
    }

    private static Path path(String word, @Nullable Path already) {
        if (word.startsWith("--") || already != null) {
            throw new WrongUsage("'" + word + "' is not understood");
        }
        return Path.of(word);
    }

    private static String value(String option, java.util.Iterator<String> words) {
        if (!words.hasNext()) {
            throw new WrongUsage(option + " needs a value");
        }
        return words.next();
    }
}
