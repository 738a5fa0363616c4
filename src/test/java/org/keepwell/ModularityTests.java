package org.keepwell;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final String BASE = "org.keepwell.";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.keepwell");

    /** The templates, compiled, are the pages of every module. */
    private static final ApplicationModules MODULES =
            ApplicationModules.of(Keepwell.class, JavaClass.Predicates.resideInAPackage("org.keepwell.pages.."));

    /** Who may look at a clock other than the database's, and why. This list may only become shorter. */
    private static final Map<String, String> WALL_CLOCKS = Map.of(
            "org.keepwell.shared.Ids", "the time inside an id only keeps neighbours together",
            "org.keepwell.notices.EmailCarrier", "a mail's Date header is the sending machine's",
            "org.keepwell.DoctorCommand", "compares this machine's clock with the database's");

    @Test
    void modulesUseOnlyWhatOthersOffer() {
        MODULES.verify();
    }

    @Test
    void everyModuleHasAFloor() {
        assertThat(MODULES.stream().map(module -> module.getIdentifier().toString()))
                .as("Put the module on its floor in Floors and in docs/architecture.md")
                .containsExactlyInAnyOrderElementsOf(Floors.OF.keySet());
    }

    @Test
    void modulesUseOnlyFloorsBelowTheirOwn() {
        Map<String, String> wrong = new TreeMap<>();
        CLASSES.forEach(from -> from.getDirectDependenciesFromSelf().forEach(dependency -> {
            String source = module(from);
            String target = module(dependency.getTargetClass());
            if (!source.isEmpty() && !target.isEmpty() && !source.equals(target) && floor(target) >= floor(source)) {
                wrong.putIfAbsent(source + " → " + target, dependency.getDescription());
            }
        }));
        assertThat(wrong)
                .as(
                        "Where a lower module needs something from above, it owns the interface and the upper module implements it")
                .isEmpty();
    }

    @Test
    void whatKeepsRowsIsNobodyElsesToCall() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Store")
                .should()
                .notBePublic()
                .because("others go through the module's face")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void timeIsTheDatabases() {
        noClasses()
                .that(are(otherThan(WALL_CLOCKS.keySet())))
                .should()
                .callMethodWhere(new DescribedPredicate<>("a clock of this machine is read") {
                    @Override
                    public boolean test(com.tngtech.archunit.core.domain.JavaMethodCall call) {
                        return readsTheWallClock(call.getTarget());
                    }
                })
                .because("all copies agree on the database's time: use DatabaseClock")
                .check(CLASSES);
    }

    @Test
    void theMapOfModulesIsInStep() throws IOException {
        Path document = Path.of("docs", "modules.md");
        if (Boolean.getBoolean("keepwell.write-docs")) {
            Files.writeString(document, map());
        }
        assertThat(Files.readString(document))
                .as("draw it anew with -Dkeepwell.write-docs=true")
                .isEqualTo(map());
    }

    private static boolean readsTheWallClock(AccessTarget.MethodCallTarget target) {
        String owner = target.getOwner().getName();
        boolean now = owner.startsWith("java.time.") && target.getName().equals("now");
        boolean systemClock =
                Set.of("java.time.Clock", "java.time.InstantSource").contains(owner)
                        && target.getName().startsWith("system");
        boolean millis = owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
        return now || systemClock || millis;
    }

    private static DescribedPredicate<JavaClass> otherThan(Set<String> names) {
        return new DescribedPredicate<>("other than " + names) {
            @Override
            public boolean test(JavaClass one) {
                return names.stream()
                        .noneMatch(name ->
                                one.getName().equals(name) || one.getName().startsWith(name + "$"));
            }
        };
    }

    /** The module that a class belongs to; empty for the start-up code above all of them and for what is not ours. */
    private static String module(JavaClass one) {
        String name = one.getPackageName();
        if (!name.startsWith(BASE)) {
            return "";
        }
        String first = name.substring(BASE.length()).split("\\.")[0];
        return first.equals("pages") ? "" : first;
    }

    private static int floor(String module) {
        return Floors.OF.getOrDefault(module, Integer.MAX_VALUE);
    }

    private static String map() {
        Map<String, Set<String>> uses = new TreeMap<>();
        Floors.OF.keySet().forEach(module -> uses.put(module, new TreeSet<>()));
        CLASSES.forEach(from -> from.getDirectDependenciesFromSelf().forEach(dependency -> {
            String source = module(from);
            String target = module(dependency.getTargetClass());
            if (uses.containsKey(source) && !target.isEmpty() && !source.equals(target)) {
                uses.get(source).add(target);
            }
        }));
        String rows = uses.entrySet().stream()
                .sorted(Map.Entry.<String, Set<String>>comparingByKey((a, b) -> floor(b) - floor(a)))
                .map(entry -> "| %d | `%s` | %s |"
                        .formatted(
                                floor(entry.getKey()),
                                entry.getKey(),
                                entry.getValue().stream()
                                        .map(name -> "`" + name + "`")
                                        .collect(Collectors.joining(" "))))
                .collect(Collectors.joining("\n"));
        return """
                # Modules

                Which module uses which, as the compiler sees it. Each may use only floors below its own. Drawn by `ModularityTests`.

                | Floor | Module | Uses |
                |---|---|---|
                """ + rows + "\n";
    }
}
